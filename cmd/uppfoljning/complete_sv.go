package main

var namesOfCompletion = []string{"komplettering"}

// flagValues are the values of flags that have only some, or some that are usual.
var flagValues = map[string][]string{
	"--" + flagFormat: {"pdf", "docx", "html", formatsAll},
	"--" + flagPeriod: {"T1", "T2", "T3", "K1", "K2", "K3", "K4", "H1", "H2"},
	"--" + flagName:   {nameWeb},
	"--" + flagLevel:  {"1", "2", "3", "4", "5", "6"},
}

const (
	messageNoShell      = "Ange vilket skal skriptet är till: uppfoljning komplettering bash, zsh eller powershell"
	messageUnknownShell = "Skalet ”%s” är okänt. Skriv bash, zsh eller powershell."

	helpCompletion = `uppfoljning komplettering skriver ett skript som låter skalet fylla i kommandon,
flaggor och arbetsböcker när du trycker på tabb.

Så här:

  uppfoljning komplettering bash >> ~/.bashrc
  uppfoljning komplettering zsh >> ~/.zshrc
                        efter raden med compinit
  uppfoljning komplettering powershell >> $PROFILE

Skriptet gäller från nästa gång skalet startas.

Flaggor:

  --hjälp, --help       visa den här hjälpen
`
)
