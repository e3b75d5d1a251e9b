import Affairs
import Archives
import Deliberation
import Foundation
import Lists
import Log
import Scenarios
import Terminal
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Every kind of page, each in a meeting where it has something to show.
enum EveryScreen {
  /// Makes a page for a stage.
  typealias Making = @Sendable (Stage) throws -> any Screen

  /// What isn't there though the page needs it.
  struct Missing: Error {}

  /// Pages of a meeting, by their types' names.
  static let ofMeeting: [(name: String, moment: Moments, make: Making)] = [
    ("MeetingScreen", .speaking, { _ in MeetingScreen() }),
    ("HomeScreen", .opened, { _ in HomeScreen() }),
    ("TasksScreen", .adjourned, { _ in TasksScreen() }),
    ("HelpScreen", .opened, { HelpScreen(of: $0.shell) }),
    ("PaletteScreen", .opened, { PaletteScreen(of: $0.shell) }),
    ("ExpectationScreen", .opened, { ExpectationScreen(in: $0.context) }),
    ("SettingsScreen", .opened, { SettingsScreen(in: $0.context) }),
    ("NewMeetingScreen", .opened, { NewMeetingScreen(in: $0.context) }),
    ("LikeMeetingScreen", .adjourned, { LikeMeetingScreen([try $0.listing()], in: $0.context) }),
    (
      "UndoScreen", .amending,
      { UndoScreen(entry: $0.session.entries[10], of: $0.session, in: .chinese) }
    ),
    ("TroubleScreen", .opened, { _ in TroubleScreen() }),
    ("OpeningScreen", .beforeOpening, { OpeningScreen(in: $0.context) }),
    ("PapersScreen", .adjourned, { PapersScreen(in: $0.context) }),
    ("PaperSetScreen", .adjourned, { _ in PaperSetScreen(in: .chinese) }),
    ("PublicSentencesScreen", .adjourned, { PublicSentencesScreen(in: $0.context) }),
    (
      "RewriteSentenceScreen", .adjourned,
      {
        RewriteSentenceScreen(
          try Press($0.file, heldWords: [], in: .chinese).unconfirmed[0], in: .chinese)
      }
    ),
    ("PaperScreen", .adjourned, { _ in PaperScreen("会议纪要", "居民甲（24-3-501）提出。\n") }),
    ("ImportSourceScreen", .opened, { _ in ImportSourceScreen(in: .chinese) }),
    ("PasteRosterScreen", .opened, { PasteRosterScreen(in: $0.context) }),
    ("PersonScreen", .opened, { PersonScreen(changing: $0.session.roster[2], in: $0.context) }),
    ("RosterScreen", .opened, { _ in RosterScreen() }),
    (
      "ImportPreviewScreen", .opened,
      {
        ImportPreviewScreen(
          .file(DemoRoster.bytes), named: DemoRoster.fileName, into: $0.session)
      }
    ),
    (
      "NameColumnsScreen", .opened,
      {
        let source = ImportPreview.Source.file(Array("编码,称呼,位置\nA1,居民甲,24-3-501\n".utf8))
        let preview = ImportPreview(source, named: "名册.csv", into: $0.session)
        guard let columns = preview.columnsToName else { throw Missing() }
        return NameColumnsScreen(columns, of: source, named: preview.name, in: .chinese)
      }
    ),
    (
      "DespiteScreen", .beforeOpening,
      {
        // Another day than the meeting's is asked about.
        var context = $0.context
        context.now = context.now.adding(seconds: 2 * 86_400)
        let command = Command.openMeeting(.init(despite: nil))
        guard !context.perform(command), let screen = DespiteScreen(command, in: context) else {
          throw Missing()
        }
        return screen
      }
    ),
    (
      "FilePickerScreen", .opened,
      {
        FilePickerScreen(
          places: Array(
            FileRow.places(
              archive: $0.folder.path, home: $0.folder.path, in: .chinese
            ).prefix(1)))
      }
    ),
    (
      "SheetPickerScreen", .opened,
      { _ in
        SheetPickerScreen(["名册", "旁听"], of: [], named: "名册.xlsx", then: { _, _, _, _ in .stay })
      }
    ),
    ("OutcomeScreen", .adjourned, { _ in OutcomeScreen() }),
    ("TimelineScreen", .adjourned, { _ in TimelineScreen() }),
    (
      "FieldsScreen", .adjourned,
      {
        let entry = $0.session.entries[1]
        return FieldsScreen(
          entry, .correcting, $0.session.correctableFields(of: entry), in: $0.context)
      }
    ),
    (
      "RedactionScreen", .adjourned,
      { stage in
        for entry in stage.session.entries {
          guard let field = stage.session.redactableFields(of: entry).first?.path,
            let screen = RedactionScreen(field, of: entry, in: stage.context)
          else { continue }
          return screen
        }
        throw Missing()
      }
    ),
    ("SealScreen", .adjourned, { SealScreen($0.session, in: $0.context) }),
    ("RecordScreen", .adjourned, { _ in RecordScreen() }),
    ("CorrectingScreen", .adjourned, { CorrectingScreen(in: $0.context) }),
    ("CorrectionSubjectsScreen", .adjourned, { _ in CorrectionSubjectsScreen(.things) }),
    ("FactsScreen", .adjourned, { FactsScreen(.person($0.session.roster[0].id)) }),
    (
      "CorrectableVotesScreen", .adjourned,
      {
        guard let last = $0.session.votes.values.last else { throw Missing() }
        return CorrectableVotesScreen(last.id)
      }
    ),
    ("VoteScreen", .voting, { _ in VoteScreen() }),
    (
      "ObjectionScreen", .opened,
      {
        try $0.vote(.noObjection)
        return ObjectionScreen()
      }
    ),
    (
      "RollCallScreen", .opened,
      {
        try $0.vote(.rollCall)
        for (person, stance) in zip($0.session.presentVoters, [Stance.for, .against]) {
          try $0.file.perform(
            .callName(.init(vote: nil, participant: person.id.text, stance: stance)),
            at: $0.context.now)
        }
        return RollCallScreen()
      }
    ),
    ("FloorScreen", .speaking, { _ in FloorScreen() }),
    ("SignInScreen", .opened, { _ in SignInScreen() }),
    (
      "RestAbsentScreen", .opened,
      {
        let awaited = $0.session.roster.suffix(2).map(\.id)
        guard
          case .confirm(let question) = AttendanceOffers.restAbsent.act(awaited, $0.context.desk)
        else { throw Missing() }
        return RestAbsentScreen(question, done: "已登记", in: .chinese)
      }
    ),
    (
      "AskLineScreen", .opened,
      {
        AskLineScreen(
          AttendanceOffers.excuse.name, "居民己请假的原因", in: $0.context, done: "已登记"
        ) { .excuse(.init(participant: "居民己", reason: $0)) }
      }
    ),
    ("IssuesScreen", .amending, { _ in IssuesScreen() }),
    ("StepsScreen", .amending, { _ in StepsScreen() }),
    ("IssueScreen", .amending, { IssueScreen($0.session.issues.values[0].id) }),
    ("MotionsScreen", .amending, { MotionsScreen($0.session.issues.values[0].id) }),
    (
      "RequestScreen", .opened, { try $0.page(of: StepOffers.add, on: ()) }
    ),
    ("QuestionScreen", .agreed, { try $0.page(of: ClosingOffers.adjourn, on: ()) }),
    (
      "RulePickerScreen", .opened,
      { RulePickerScreen(for: .meeting, own: OwnRules(path: $0.folder.path + "/rules.yaml")) }
    ),
    (
      "RuleFormScreen", .opened,
      { RuleFormScreen(own: OwnRules(path: $0.folder.path + "/rules.yaml"), in: $0.context) }
    ),
  ]

  /// Pages of an owners' vote whose slips two clerks have read, one of them otherwise.
  static let ofOwners: [(name: String, make: Making)] = [
    ("RegisterSourceScreen", { RegisterSourceScreen(in: $0.context) }),
    ("PasteRegisterScreen", { PasteRegisterScreen(in: $0.context) }),
    (
      "OwnerRegisterScreen",
      { stage in
        stage.show(VoteScreen())
        stage.type("22")
        stage.press(.paste(OwnerRegisterScreenTests.sheet), .tab, .enter)
        return stage.shell.top.screen
      }
    ),
    ("DeliveryScreen", { DeliveryScreen(try $0.owners()) }),
    ("SlipsScreen", { _ in SlipsScreen() }),
    ("AwaitedProxiesScreen", { _ in AwaitedProxiesScreen() }),
    ("ClerkScreen", { ClerkScreen(try $0.owners(), in: $0.context) }),
    ("SlipDifferencesScreen", { _ in SlipDifferencesScreen() }),
    (
      "SettledSlipScreen",
      {
        guard let difference = try $0.owners().vote.slipDifferences.first else { throw Missing() }
        return SettledSlipScreen(difference, of: try $0.owners(), in: $0.context)
      }
    ),
    ("SlipEntryScreen", { SlipEntryScreen(try $0.owners(), at: SlipSitting(clerk: "计票甲")) }),
    (
      "SlipDetailScreen",
      {
        SlipDetailScreen(
          "101", of: try $0.owners(), at: SlipSitting(clerk: "计票甲"), in: $0.context)
      }
    ),
    (
      "SlipDayScreen",
      {
        var context = $0.context
        let last = Command.extendRound(
          .init(
            vote: nil, until: context.now.day, reason: "《议事规则》第七条"))
        guard context.perform(last) else { throw Missing() }
        context.now = context.now.adding(seconds: 86_400)
        let command = Command.enterSlips(
          .init(vote: nil, ballots: [Ballot(room: "101", answer: .for)]))
        guard !context.perform(command, as: "计票甲"),
          let screen = SlipDayScreen(command, as: "计票甲", leaving: 1, in: context)
        else { throw Missing() }
        return screen
      }
    ),
    ("StancesScreen", { StancesScreen($0.session) }),
  ]

  static let names = (ofMeeting + ofLedger).map(\.name) + ofOwners.map(\.name)

  /// A stage with that page above the meeting's, the warning before it not answered.
  static func stage(_ name: String, size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
    if let page = (ofMeeting + ofLedger).first(where: { $0.name == name }) {
      let stage = try page.moment.stage(size: size)
      stage.put(try page.make(stage))
      return stage
    }
    guard let page = ofOwners.first(where: { $0.name == name }) else { throw Missing() }
    let stage = try Stage(MeetingScreen(), .stairwell, size: size)
    if name != "OwnerRegisterScreen" {
      let now = stage.context.now
      try stage.file.perform(.openVote(.init(proposal: VoteProposal(way: .slips))), at: now)
      for (clerk, answer) in [("计票甲", Answer.for), ("计票乙", .against)] {
        stage.file.clerk = clerk
        try stage.file.perform(
          .enterSlips(
            .init(
              vote: nil,
              ballots: [Ballot(room: "101", answer: answer), Ballot(room: "102", answer: .against)])
          ),
          at: now)
      }
      stage.file.clerk = "主持"
      stage.shell.wasShown()
    }
    stage.put(try page.make(stage))
    return stage
  }
}

extension Stage {
  /// Shows a page above the main one, its warning unanswered.
  func put(_ screen: any Screen) {
    shell = Shell([MeetingScreen(), screen], context: context, size: shell.size)
    shell.wasShown()
  }

  func vote(_ way: Way) throws {
    try file.perform(
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "是否休会"), way: way))),
      at: context.now)
  }

  func owners() throws -> OwnersVote {
    guard let owners = OwnersVote(session) else { throw EveryScreen.Missing() }
    return owners
  }

  /// An archive in which the meeting's file lies where meetings do.
  func filed() throws -> Archive {
    let name = "2024-05-18_24号楼植物角_居民议事会"
    let place = folder.appending(path: "议事/2024/\(name)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: file.path, toPath: place.appending(path: "\(name).yishi").path)
    return Archive(folder.path + "/议事")
  }

  /// An earlier meeting of an archive.
  func listing() throws -> Listing {
    let date = Day(number: 19_800)
    let header = SessionHeader(
      id: "earlier", date: date, title: "停车位划线",
      created: Moment(day: date, hour: 9, minute: 0, offset: 480), generator: "yishi tests")
    let archive = Archive(folder.path + "/议事")
    _ = try MeetingFile.create(in: archive, header: header, body: "居民议事会", clerk: "主持")
    guard let listing = archive.list().listings.first else { throw EveryScreen.Missing() }
    return listing
  }
}
