//go:build js && wasm

// Command program is what runs inside the web page. It gives the page one
// function, and waits to be called.
package main

import (
	"context"
	"encoding/json"
	"syscall/js"

	"uppfoljning/cmd/uppfoljning-webb/desk"
)

func main() {
	js.Global().Set("uppfoljning", js.FuncOf(do))
	select {}
}

// do is uppfoljning(wish, books): a wish as JSON, and an array of {name, data}
// with the bytes of workbooks. It gives {answer, files}: an answer as JSON, and
// the bytes of its files, in their order.
func do(_ js.Value, args []js.Value) any {
	var wish desk.Wish
	if err := json.Unmarshal([]byte(args[0].String()), &wish); err != nil {
		panic("internal error: " + err.Error())
	}
	books := make([]desk.Book, args[1].Length())
	for i := range books {
		b := args[1].Index(i)
		books[i] = desk.Book{Name: b.Get("name").String(), Data: make([]byte, b.Get("data").Length())}
		js.CopyBytesToGo(books[i].Data, b.Get("data"))
	}
	answer := desk.Do(context.Background(), wish, books)
	told, err := json.Marshal(answer)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	files := js.Global().Get("Array").New()
	for _, f := range answer.Files {
		data := js.Global().Get("Uint8Array").New(len(f.Data))
		js.CopyBytesToJS(data, f.Data)
		files.Call("push", data)
	}
	result := js.Global().Get("Object").New()
	result.Set("answer", string(told))
	result.Set("files", files)
	return result
}
