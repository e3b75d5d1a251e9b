import Archives
import ArgumentParser
import Deliberation
import Log
import Office
import Sentences
import Text
import Values

/// `yishi timeline SESSION`: every entry in words, retracted ones too.
struct TimelineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "timeline", abstract: Speech.help.timelineCommand)
  }

  @OptionGroup var asked: ReadingOptions
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let meeting = try global.open(asked.session, for: .reading)
    let session = meeting.session
    let misfits = ClockMisfit.all(in: session)
    var page = OutputPage()
    if asked.json { page.add("[") }
    for (place, entry) in session.entries.enumerated() {
      let row = Row(entry, in: session, misfit: misfits[entry.number])
      if asked.json {
        page.add((place == 0 ? "\n" : ",\n") + (try JSON.page(row, within: 1)))
      } else {
        page.add(row.line + "\n")
      }
    }
    if asked.json { page.add(session.entries.isEmpty ? "\n\n]\n" : "\n]\n") }
    page.finish()
    try global.warn(of: meeting)
  }

  /// One entry, as `--json` prints it.
  private struct Row: Encodable {
    var n: Int
    var at: Moment
    var by: String
    /// When it happened, where that was before it was typed.
    var happened: Moment?
    var retractedBy: Int?
    var sentence: String
    var events: [Event]

    private var told: Moment

    private enum CodingKeys: CodingKey {
      case n, at, by, happened, retractedBy, sentence, events
    }

    init(_ entry: Entry, in session: Session, misfit: ClockMisfit?) {
      // One clock for the whole meeting, as its papers have it.
      told = session.zoned(entry.at)
      (n, at, by, events) = (entry.number, entry.at, entry.by, entry.events)
      happened = entry.happened == entry.at ? nil : entry.happened
      retractedBy = session.retractedBy[entry.number]
      sentence =
        entry.sentence(in: Speech.language, of: session)
        + (happened == nil ? misfit?.note(in: Speech.language) ?? "" : "")
    }

    var line: String {
      let mark = retractedBy.map { Speech.words.retracted(by: $0) } ?? ""
      let number = String(n).padded(to: 4, .trailing)
      return "\(number)  \(told.day) \(told.clock)  \(by)  \(mark)\(sentence)".displayed
    }
  }
}
