
// What follows runs in a worker, or in the page where a browser refuses that one.

const firstDigit = 0x3400; // as in page.go

// unpack gives the size bytes that text holds, fifteen bits to a character, and
// unpacks them.
async function unpack(text, size) {
	const packed = new Uint8Array(size);
	for (let i = 0, at = 0, acc = 0, bits = 0; at < size; ) {
		acc = (acc << 15) | (text.charCodeAt(i++) - firstDigit);
		for (bits += 15; bits >= 8 && at < size; ) {
			bits -= 8;
			packed[at++] = acc >> bits;
		}
		acc &= (1 << bits) - 1;
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
