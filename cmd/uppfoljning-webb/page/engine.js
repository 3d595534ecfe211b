
// What follows runs in a worker, or in the page where a browser refuses that one.

// As in page.go.
const firstDigit = 0xc00, digits = 0xd800 - firstDigit;

// unpack gives the size bytes that text holds, 47 bits to three characters, and
// unpacks them.
async function unpack(text, size) {
	const packed = new Uint8Array(size);
	let at = 0, acc = 0, bits = 0;
	const put = (value, n) => {
		acc = (acc << n) | value;
		for (bits += n; bits >= 8 && at < size; ) {
			bits -= 8;
			packed[at++] = acc >> bits;
		}
		acc &= (1 << bits) - 1;
	};
	for (let i = 0; at < size; i += 3) {
		const digit = (n) => text.charCodeAt(i + n) - firstDigit;
		const group = (digit(0) * digits + digit(1)) * digits + digit(2); // more than a shift can hold
		put(Math.floor(group / 0x1000000), 23);
		put(group % 0x1000000, 24);
	}
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Response(stream).arrayBuffer();
}

// start makes the program ready, and gives its function.
async function start(text, size) {
	const go = new Go();
	const { instance } = await WebAssembly.instantiate(await unpack(text, size), go.importObject);
	go.run(instance);
	return globalThis.uppfoljning;
}

if (typeof document === "undefined") {
	let program;
	onmessage = async ({ data }) => {
		try {
			if (data.program) {
				program = start(data.program, data.size);
				await program;
				postMessage({ ready: true });
				return;
			}
			const { answer, files } = (await program)(data.wish, data.books);
			postMessage({ answer, files }, files.map((f) => f.buffer));
		} catch (e) {
			postMessage({ broken: String(e && e.message || e) });
		}
	};
}
