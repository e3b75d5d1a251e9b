import Affairs
import Archives
import ArgumentParser
import Deliberation
import Log
import Office
import Sentences
import Text
import Values

/// `yishi search WORDS`: meetings and cards of the ledger, by their words.
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "search", abstract: Speech.help.searchCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.wordsArgument, valueName: Speech.help.words))
  var words: [String] = []
  @Option(help: ArgumentHelp(Speech.help.searchFromOption, valueName: Speech.help.date))
  var from: String?
  @Option(help: ArgumentHelp(Speech.help.searchToOption, valueName: Speech.help.date))
  var to: String?
  @Option(help: ArgumentHelp(Speech.help.searchYearOption, valueName: Speech.help.yearNumber))
  var year: Int?
  @Flag(help: ArgumentHelp(Speech.help.lastYearFlag)) var lastYear = false
  @Option(help: ArgumentHelp(Speech.help.searchBodyOption, valueName: Speech.help.text))
  var body: String?
  @Option(help: ArgumentHelp(Speech.help.searchGroupOption, valueName: Speech.help.text))
  var group: String?
  @Option(help: ArgumentHelp(Speech.help.searchResultOption, valueName: Speech.help.result))
  var result: Sought.Result?
  @Option(help: ArgumentHelp(Speech.help.searchStateOption, valueName: Speech.help.state))
  var state: Sought.TaskState?
  @Option(help: ArgumentHelp(Speech.help.searchPlaceOption, valueName: Speech.help.text))
  var place: String?
  @Option(help: ArgumentHelp(Speech.help.searchKindOption, valueName: Speech.help.kind))
  var kind: [Saying.Kind] = []
  @Option(help: ArgumentHelp(Speech.help.limitOption, valueName: Speech.help.count))
  var limit = 20
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit: " + Speech.words.limitRange)
    }
    guard year.map((1...9999).contains) ?? true else {
      throw ValidationError("--year: " + Speech.words.yearRange)
    }
  }

  func run() throws {
    let today = try TypingClock(options.clock).today
    let sought = try sought(on: today)
    guard !sought.isEmpty else { throw Failure.usage(Speech.words.searchForWhat) }
    let index = SearchIndex(try options.global.readableArchive())
    let progress = Progress()
    index.update { progress.show($0, of: $1) }
    progress.clear()
    let found = index.find(sought, on: today, limit: limit)
    let words = HitWording(sought, in: Speech.language, on: today)
    if options.json {
      Output.line(
        try JSON.page(
          Page(more: found.isMore, hits: found.hits.map { Row($0, words) })))
    } else if found.hits.isEmpty {
      Output.line(Speech.words.nothingFound)
    } else {
      var page = OutputPage()
      for hit in found.hits { page.add(text(of: words.lines(of: hit))) }
      if found.isMore { page.add(Speech.words.moreFound(limit) + "\n") }
      page.finish()
    }
    for error in index.unreadable { Output.complain(error.sentence(in: Speech.language)) }
    if let first = index.unreadable.first { throw ExitCode(first.exitStatus) }
  }

  private func sought(on today: Day) throws -> Sought {
    var sought = Sought(words.joined(separator: " "))
    var (from, to) = (try LedgerOptions.day(from), try LedgerOptions.day(to))
    if let from, let to, to < from { throw Failure.usage(Speech.words.daysReversed(from, to)) }
    if let year = year ?? (lastYear ? today.year - 1 : nil) {
      from = [from, Day(year: year, month: 1, day: 1)].compactMap(\.self).max()
      to = [to, Day(year: year, month: 12, day: 31)].compactMap(\.self).min()
    }
    (sought.from, sought.until) = (from, to)
    (sought.body, sought.group, sought.place) = (body, group, place)
    (sought.result, sought.task) = (result, state)
    sought.kinds = Set(kind)
    return sought
  }

  /// A hit as it is printed: its head, and below it what needs no opening.
  private func text(of lines: [HitWording.Line]) -> String {
    lines.map { line in
      let marks = line.marks.isEmpty ? "" : "  " + line.marks.joined(separator: " ")
      let indent =
        switch line.kind {
        case .head: ""
        case .result: "  "
        case .became, .place: "    "
        }
      return (indent + line.text + marks).displayed + "\n"
    }.joined()
  }

  private struct Page: Encodable {
    /// Whether there is more than was asked for.
    var more: Bool
    var hits: [Row]
  }

  /// A meeting or a card, as `--json` prints it.
  private struct Row: Encodable {
    /// The meeting's mark or the card's.
    var id: String
    var kind: String
    var date: Day?
    var title: String
    /// Of a meeting alone.
    var file: String?
    var body: String?
    var sealed: Bool?
    var damaged: Bool?
    var recovered: Bool?
    var issues: [IssueRow]?
    /// Of a card alone.
    var ended: Day?
    var done: Day?
    var tasks: [TaskRow]?
    var places: [PlaceRow]

    init(_ hit: Hit, _ words: HitWording) {
      places = hit.sayings.map {
        PlaceRow(
          kind: $0.kind.rawValue, issue: $0.issue, version: $0.version,
          text: words.snippet(of: $0.text))
      }
      switch hit.about {
      case .meeting(let meeting):
        let extract = meeting.extract
        (id, kind, file) = (extract.header.id, "meeting", meeting.path)
        (date, title, body) = (extract.header.date, extract.header.title, extract.body)
        sealed = extract.seal != nil
        damaged = extract.doubts.contains(.damaged)
        recovered = extract.doubts.contains(.recovered)
        issues = extract.issues.map {
          IssueRow(
            number: $0.number, title: $0.title, status: $0.status.code,
            sentence: words.result(of: $0), tasks: meeting.tasks(of: $0).map { TaskRow($0) })
        }
      case .card(let facts):
        (id, kind, date, title) = (facts.id.text, facts.kind.rawValue, facts.on, facts.title)
        (ended, done) = (facts.ended, facts.done)
        tasks = facts.tasks.map { TaskRow($0) }
      }
    }
  }

  private struct IssueRow: Encodable {
    var number: String
    var title: String
    var status: String
    var sentence: String
    var tasks: [TaskRow]
  }

  private struct TaskRow: Encodable {
    var what: String
    var responsible: [String]
    var due: Day?
    var done: Day?

    init(_ task: TaskFact) {
      (what, responsible) = (task.what, task.whose)
      (due, done) = (task.due, task.done)
    }
  }

  private struct PlaceRow: Encodable {
    var kind: String
    var issue: String?
    var version: Int?
    var text: String
  }
}

extension Sought.Result: ExpressibleByArgument {}
extension Sought.TaskState: ExpressibleByArgument {}
extension Saying.Kind: ExpressibleByArgument {}
