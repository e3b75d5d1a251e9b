import Archives
import ArgumentParser
import Deliberation
import Documents
import Log
import Office
import Sentences
import Text
import Values

/// `yishi export SESSION`: a meeting's papers.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Speech.help.exportCommand,
      discussion: Speech.help.papers + "\n" + Speech.help.formats)
  }

  @OptionGroup var argument: SessionArgument
  @Option(help: ArgumentHelp(Speech.help.documentOption, valueName: Speech.help.document))
  var document: String?
  @Option(help: ArgumentHelp(Speech.help.formatOption, valueName: Speech.help.format))
  var format = Formats.usual.name
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(Speech.help.audienceOption, valueName: "archive|public"))
  var audience: String?
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.help.outputOption, valueName: Speech.help.file))
  var output: String?
  @Option(help: ArgumentHelp(Speech.help.postedOption, valueName: Speech.help.date))
  var posted: String?
  @Option(help: ArgumentHelp(Speech.help.noticeDaysOption, valueName: Speech.help.count))
  var days: Int?
  @Option(help: ArgumentHelp(Speech.help.confirmedOption, valueName: Speech.help.clerk))
  var confirmed: String?
  @Option(help: ArgumentHelp(Speech.help.setOption, valueName: "before|after|owners|archive"))
  var set: String?
  @Flag(help: ArgumentHelp(Speech.help.allPapersFlag)) var all = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    guard [all, set != nil, document != nil].count(where: { $0 }) == 1,
      document != nil || output == nil
    else { throw Failure.usage(Speech.words.nameAPaperOrAll) }
    guard let format = Formats.named(format)?.set(in: Speech.typefaces) else {
      throw Failure.usage(Speech.words.unknownFormat(format))
    }
    let audience = try PublicCopy.audience(audience)
    let kind = document.flatMap { DocumentKind(name: $0) }
    try kind?.check(format)
    if output == "-" { try PublicCopy.expectShown(as: format) }
    let chosen = try self.set.map { name in
      guard let set = DocumentSet(rawValue: name) else {
        throw Failure.usage(Speech.words.unknownSet(name))
      }
      return set
    }
    guard posted == nil && days == nil || kind?.takesPosting == true || chosen != nil else {
      throw Failure.usage(Speech.words.postingIsForNotices)
    }
    if let days, !(1...365).contains(days) { throw Failure.usage(Speech.words.badNoticeDays(days)) }
    let day = try posted.map(Self.day)
    let meeting = try global.open(argument.session, for: .reading)
    // A paper made from less than is known, or from one of two that went apart, would be false.
    if let other = meeting.otherKnown ?? meeting.unchosenCopy { throw other }
    try global.warn(of: meeting)
    if let day, let result = meeting.session.lastResult, day < result {
      throw Failure.usage(Speech.words.postedBeforeResult(day, result))
    }
    let press = try Press(
      meeting, in: global.chosenArchive, posted: day, days: days, today: Moment.now.day,
      heldWords: Speech.settings.heldWords ?? [], address: Speech.settings.publicAddress,
      in: Speech.language)
    guard let document else {
      let copies =
        chosen?.copies
        ?? DocumentKind.allCases.flatMap { kind in kind.audiences.map { (kind, $0) } }
      let wanted = copies.filter { audience == nil || audience == $0.audience }
      return try make(wanted, press, as: format, tellsWhy: chosen != nil)
    }
    guard let kind else { throw Failure.usage(Speech.words.unknownPaper(document)) }
    var paper = try confirming(try press.paper(kind, for: audience ?? kind.audiences[0]), press)
    if output == "-", !paper.unconfirmed.isEmpty {
      paper.document.warning = Speech.words.unconfirmedCopy
      paper.document.isUnconfirmed = true
    }
    guard output == "-" || paper.unconfirmed.isEmpty else {
      throw PublicCopy.unconfirmed(paper.unconfirmed)
    }
    let framed = try press.inTemplate(format, for: kind)
    switch output {
    case "-": Output.write(try framed.format.bytes(of: paper.document), isText: format.isText)
    case let output?: try PublicCopy.write(try framed.format.bytes(of: paper.document), to: output)
    case nil: PublicCopy.say(try press.write(paper, as: format))
    }
    if output != nil, let template = framed.template {
      Output.complain(TemplateWording(Speech.language).used(template).displayed)
    }
    PublicCopy.tell(of: paper.document, as: format)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw Failure.usage(Speech.words.badPostingDay(text))
    }
    return day
  }

  /// Those of these copies that can be made now, in the meeting's folder.
  ///
  /// - Parameter tellsWhy: whether it is said of the others why they can't.
  private func make(
    _ copies: [(kind: DocumentKind, audience: Audience)], _ press: Press, as format: any Renderer,
    tellsWhy: Bool
  ) throws {
    let having = copies.filter { copy in copy.kind.formats.contains { $0.name == format.name } }
    let others = DocumentKind.allCases.filter { kind in
      copies.contains { $0.kind == kind } && !having.contains { $0.kind == kind }
    }
    let made = try press.make(having, as: { _ in format }) { try confirming($0, press) }
    var waiting: [PublicSentence] = []
    for copy in made {
      switch copy.outcome {
      case .written(let written, let document):
        PublicCopy.say(written)
        PublicCopy.tell(of: document, as: format)
      case .waiting(let sentences): waiting += sentences.filter { !waiting.contains($0) }
      case .refused: continue
      }
    }
    if tellsWhy {
      for (_, refusal) in made.refusals {
        Output.complain(Speech.words.notMade(refusal.sentence(in: Speech.language)))
      }
    }
    if !others.isEmpty { Output.complain(Speech.words.notInFormat(others, format.name)) }
    if !waiting.isEmpty { throw PublicCopy.unconfirmed(waiting) }
  }

  /// The paper with all its sentences confirmed, where somebody says so by name.
  private func confirming(_ paper: Press.Paper, _ press: Press) throws -> Press.Paper {
    guard let confirmed, !paper.unconfirmed.isEmpty else { return paper }
    let name = confirmed.trimmingBlanks
    guard !name.isEmpty else { throw Failure.usage(Speech.words.confirmedByNobody) }
    do throws(Refusal) { try name.checkAsClerk(at: "--confirmed") } catch {
      throw Failure.usage(error.sentence(in: Speech.language, of: press.session))
    }
    try press.confirm(paper.unconfirmed, by: name, at: .now)
    return try press.paper(paper.kind, for: paper.audience)
  }
}
