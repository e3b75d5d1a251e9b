import Archives
import ArgumentParser
import Deliberation
import Documents
import Glibc
import Log
import Office
import Sentences
import Text
import Values

/// `yishi redact SESSION ENTRY --field … --reason … --approved …`, `yishi redact SESSION
/// --telephones`: what must not stay in a meeting's files.
struct RedactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redact", abstract: Speech.help.redactCommand,
      discussion: Speech.help.redactDiscussion)
  }

  @OptionGroup var argument: SessionArgument
  @Argument(help: ArgumentHelp(Speech.help.entryArgument, valueName: Speech.help.entry))
  var entry: Int?
  @Option(help: ArgumentHelp(Speech.help.fieldOption, valueName: Speech.help.fieldName))
  var field: [String] = []
  @Option(help: ArgumentHelp(Speech.help.reasonOption, valueName: Speech.help.reason))
  var reason: String?
  @Option(help: ArgumentHelp(Speech.help.approvedOption, valueName: Speech.help.approver))
  var approved: String?
  @Flag(help: ArgumentHelp(Speech.help.strikeConfirmedFlag)) var confirmed = false
  @Flag(help: ArgumentHelp(Speech.help.telephonesFlag)) var telephones = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let (reason, approved) = (reason?.trimmingBlanks ?? "", approved?.trimmingBlanks ?? "")
    let isWhole = !reason.isEmpty && !approved.isEmpty
    guard telephones == (entry == nil), telephones ? !isOfAnEntry : isWhole else {
      throw Failure.usage(Speech.words.nameAnEntryOrTelephones)
    }
    let path = try global.find(argument.session)
    guard let entry else {
      try Contacts.delete(beside: path)
      // The one paper that prints them goes with them.
      let list = DocumentKind.notifiedList.name(in: .chinese)
      let edited = try Papers(beside: path).delete(titled: list)
      Output.line(Speech.words.telephonesDeleted)
      for file in edited { Output.line(Speech.words.telephonesLeft(in: file.displayed)) }
      let meeting = try MeetingFile.open(path, clerk: global.clerkName, for: .reading)
      let entries = meeting.entriesWithNumbers
      if !entries.isEmpty { Output.line(Speech.words.numbersStand(in: entries)) }
      tellLeft(beside: path)
      return
    }
    let meeting = try global.open(path)
    if let obstacle = meeting.obstacle { throw obstacle }
    let command = Command.redact(
      .init(
        entry: entry, fields: field.isEmpty ? nil : field, reason: reason, approved: approved))
    let words: StruckWords
    let entries: [Int]
    do {
      // Judged before anything is asked, and again when it is written.
      let events = try meeting.session.decide(
        command, on: Occasion(at: .now, by: global.clerkName))
      entries = events.compactMap { event in
        if case .restated(let restatement) = event { restatement.entry } else { nil }
      }
      words = StruckWords(of: events, in: meeting.session)
      let still = words.places(in: meeting.session, after: events).sentence(in: Speech.language)
      try confirm(
        events.map { $0.sentence(in: Speech.language, of: meeting.session) }
          + [still].compactMap { $0 })
      try meeting.perform(command, at: .now, seen: meeting.session.lastEntry)
    } catch let refusal as Refusal {
      throw Failure.refused(refusal.sentence(in: Speech.language, of: meeting.session))
    }
    for case .redactionUnfinished(let error) in meeting.takeNotices() {
      let notice = MeetingNotice.redactionUnfinished(error)
      throw Failure.system(notice.sentence(in: Speech.language))
    }
    Output.line(Speech.words.struckOut(entries, in: path))
    if let still = words.places(in: meeting.session).sentence(in: Speech.language) {
      Output.line(still)
    }
    for file in words.files(besides: path) { Output.line(Speech.words.stillHolds(file.displayed)) }
    let issued = meeting.session.outdatedIssued
    if !issued.isEmpty { Output.line(IssuingWording(Speech.language).stillSay(issued)) }
    tellLeft(beside: path)
  }

  /// What was set aside of a torn tail, or left half written, may still hold what was struck out.
  private func tellLeft(beside path: String) {
    for copy in TornCopies.beside(path) {
      Output.line(Speech.verification.tornCopy(copy.displayed))
    }
    for file in Leftovers.beside(path) { Output.line(Speech.verification.leftover(file.displayed)) }
  }

  private var isOfAnEntry: Bool {
    reason != nil || approved != nil || !field.isEmpty || confirmed
  }

  /// Asks twice on a terminal; without one, `--confirmed` says that it was asked.
  private func confirm(_ places: [String]) throws {
    guard !confirmed else { return }
    let words = Speech.words
    for place in places { Output.line(place) }
    guard isatty(STDIN_FILENO) != 0 else { throw Failure.refused(words.strikeNotConfirmed) }
    for question in [words.strikeOnce, words.strikeTwice] {
      Output.line(question)
      guard ["y", "Y", "是"].contains(readLine()?.trimmingBlanks ?? "") else {
        throw Failure.refused(words.nothingStruck)
      }
    }
  }
}
