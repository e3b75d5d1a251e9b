import Archives
import ArgumentParser
import Deliberation
import Documents
import Log
import Office
import Sentences
import Text
import Values

/// `yishi issue SESSION --document …`: a paper goes out, is kept as it is and entered.
struct IssueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "issue", abstract: Speech.help.issueCommand,
      discussion: Speech.help.issueDiscussion)
  }

  @OptionGroup var argument: SessionArgument
  @Option(help: ArgumentHelp(Speech.help.documentOption, valueName: Speech.help.document))
  var document: String
  @Option(help: ArgumentHelp(Speech.help.formatOption, valueName: Speech.help.format))
  var format: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(Speech.help.audienceOption, valueName: "archive|public"))
  var audience: String?
  @Option(
    help: ArgumentHelp(
      Speech.help.issuedWayOption,
      valueName: IssuedPaper.Way.allCases.map(\.rawValue).joined(separator: "|")))
  var way: [String] = []
  @Option(help: ArgumentHelp(Speech.help.issuedOnOption, valueName: Speech.help.date))
  var on: String?
  @Option(help: ArgumentHelp(Speech.help.issuedByOption, valueName: Speech.help.clerk))
  var by: String?
  @Option(help: ArgumentHelp(Speech.help.confirmedOption, valueName: Speech.help.clerk))
  var confirmed: String?
  @Flag(help: ArgumentHelp(Speech.help.asRecordedFlag)) var asRecorded = false
  @Option(help: ArgumentHelp(Speech.help.issuedDespiteOption, valueName: Speech.help.reason))
  var despite: String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    guard let kind = DocumentKind(name: document) else {
      throw Failure.usage(Speech.words.unknownPaper(document))
    }
    let format = try chosenFormat(of: kind)
    let audience = try PublicCopy.audience(audience) ?? kind.audiences[0]
    let ways = try way.map { name in
      guard let way = IssuedPaper.Way(rawValue: name) else {
        throw Failure.usage(Speech.words.unknownWay(name))
      }
      return way
    }
    guard !ways.isEmpty else { throw Failure.usage(Speech.words.unknownWay("")) }
    let day = try on.map(Self.day) ?? Moment.now.day
    let reason = despite?.trimmingBlanks ?? ""
    if asRecorded, !reason.isEmpty { throw Failure.usage(Speech.words.recordedOrDespite) }
    let meeting = try global.open(argument.session)
    if let obstacle = meeting.obstacle { throw obstacle }
    let press = try Press(
      meeting, in: global.chosenArchive, today: Moment.now.day,
      heldWords: Speech.settings.heldWords ?? [], address: Speech.settings.publicAddress,
      in: Speech.language)
    try confirm(kind, audience, press)
    let paper = try press.issuable(
      kind, for: audience, as: format, on: day, asRecorded: asRecorded)
    let words = IssuingWording(Speech.language)
    if paper.needsReason, reason.isEmpty {
      let told = [words.whatGoesOut(paper)] + paper.asked.map(words.difference) + [words.choices]
      throw Failure.refused(told.joined(separator: "\n"))
    }
    let command = paper.command(
      ways, by: by?.trimmingBlanks ?? global.clerkName, because: reason)
    do {
      // Judged before the file is put there, and again when it is written.
      _ = try meeting.session.decide(command, on: Occasion(at: .now, by: global.clerkName))
      try press.keep(paper, beside: meeting)
      try meeting.perform(command, at: .now, seen: meeting.session.lastEntry)
    } catch let refusal as Refusal {
      throw Failure.refused(refusal.sentence(in: Speech.language, of: meeting.session))
    }
    for place in paper.asked { Output.complain(words.difference(place).displayed) }
    Output.line(words.issued(paper, at: meeting.place(ofIssued: paper.file)).displayed)
  }

  /// The format that was named, else .docx, else the paper's own.
  private func chosenFormat(of kind: DocumentKind) throws -> any Renderer {
    guard let format else {
      let usual = kind.formats.first { $0.fileExtension == "docx" } ?? kind.formats.first
      return (usual ?? Formats.usual).set(in: Speech.typefaces)
    }
    guard let named = Formats.named(format)?.set(in: Speech.typefaces) else {
      throw Failure.usage(Speech.words.unknownFormat(format))
    }
    return named
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw Failure.usage(Speech.words.badIssueDay(text)) }
    return day
  }

  /// Confirms the sentences of a public copy where somebody says so by name, else lists them.
  private func confirm(_ kind: DocumentKind, _ audience: Audience, _ press: Press) throws {
    let waiting = try press.paper(kind, for: audience).unconfirmed
    guard !waiting.isEmpty else { return }
    guard let confirmed else { throw PublicCopy.unconfirmed(waiting) }
    try press.confirm(waiting, by: PublicCopy.confirmer(confirmed), at: .now)
  }
}
