package read

import "uppfoljning/report"

// commentHeading is the column that people most often add to the commitments:
// only they know whether it should be printed.
const commentHeading = "kommentar"

// publishWords are the answers of the column Publicera, folded.
var publishWords = map[string]report.Publish{
	"ja": report.PublishAll, "sant": report.PublishAll,
	"nej": report.PublishNothing, "falskt": report.PublishNothing,
	"endast åtagandet": report.PublishWording, "endast åtagande": report.PublishWording,
	"endast aktiviteten": report.PublishWording, "endast åtgärden": report.PublishWording,
	"endast insatsen": report.PublishWording, "endast löftet": report.PublishWording,
}
