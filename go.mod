module uppfoljning

go 1.26.0

// excelize v2.11.1 names a version of efp that the module proxy does not have;
// v0.0.1 is the release with the same code and builds the same program.
replace github.com/xuri/efp => github.com/xuri/efp v0.0.1

// excelize copies rows by this library, which makes the linker keep all that
// nobody uses; see the package comment of what stands in its place.
replace github.com/tiendc/go-deepcopy => ./report/workbook/write/deepcopy

require (
	github.com/go-pdf/fpdf v0.9.0
	github.com/klauspost/compress v1.20.3
	github.com/rogpeppe/go-internal v1.16.0
	github.com/spf13/pflag v1.0.10
	github.com/tiendc/go-deepcopy v1.7.2
	github.com/xuri/excelize/v2 v2.11.1
	golang.org/x/image v0.47.0
	golang.org/x/net v0.62.0
	golang.org/x/text v0.43.0
)

require (
	github.com/richardlehane/mscfb v1.0.9 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
