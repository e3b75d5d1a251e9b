import Archives
import Deliberation
import Documents
import Foundation
import Log
import Scenarios
import Sentences
import Terminal
import TestSupport
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// Files whose every sum is right and whose contents are absurd: nothing that anybody can write into
/// one ends the program.
///
/// A fault ends the tests; which case it was then stands in `yishi-forgery.txt` among the
/// temporary files.
@Suite(.serialized) struct LongForgedFileTests {
  private static let golden =
    packageFolder
    .appending(path: "Tests/Journeys/Golden/format-1")

  private static let note = NSTemporaryDirectory() + "yishi-forgery.txt"

  /// Which of all cases are tried: all with `YISHI_LONG=all`, a tenth with `YISHI_LONG=1`, else one
  /// in a thousand. `YISHI_FROM=stairwell:120` tries that meeting alone, from that case on.
  private static func chosen(_ cases: [Forgery], of name: String) -> [(Int, Forgery)] {
    let environment = ProcessInfo.processInfo.environment
    let numbered = cases.enumerated().map { ($0.offset, $0.element) }
    if let from = environment["YISHI_FROM"]?.split(separator: ":"), from.count == 2 {
      return from[0] == name ? Array(numbered.dropFirst(Int(from[1]) ?? 0)) : []
    }
    let long = environment["YISHI_LONG"]
    let step = long == "all" ? 1 : long == nil ? 1000 : 10
    let first = Int.random(in: 0..<step)
    print("measured: every \(step)th of \(cases.count) forged files of \(name), from \(first)")
    return stride(from: first, to: cases.count, by: step).map { numbered[$0] }
  }

  @Test(arguments: ["green-corner", "stairwell"])
  func `whatever one value is set to, the meeting is read, shown, printed and judged`(
    name: String
  ) throws {
    let meeting = try SoundMeeting(Self.golden.appending(path: name + ".yishi").path)
    let all = Forgery.all(of: meeting)
    let stage = try Stage(MeetingScreen(), .greenCorner) { _ in false }
    let path = stage.folder.path + "/forged.yishi"
    var stopped = 0
    // Processes take their time: a tenth of the tenth, else all that are tried.
    let each = ProcessInfo.processInfo.environment["YISHI_LONG"] == "1" ? 10 : 1
    for (tried, (number, forgery)) in Self.chosen(all, of: name).enumerated() {
      try "\(name) \(number): \(forgery)\n".write(
        toFile: Self.note, atomically: false, encoding: .utf8)
      try Data(try forgery.bytes(of: meeting)).write(to: URL(filePath: path))
      if try look(at: path, on: stage, tried, place: "\(name): \(forgery)") { stopped += 1 }
      if tried.isMultiple(of: each) {
        try run(on: path, in: stage.folder.path, place: "\(name): \(forgery)")
      }
    }
    try? FileManager.default.removeItem(atPath: Self.note)
  }

  /// Every command that reads a file, as a process of its own: each ends by itself and says how.
  private func run(on path: String, in folder: String, place: String) throws {
    let commands = [
      ["show", path], ["show", path, "--json"], ["timeline", path], ["verify", path],
      ["list", "--archive", folder], ["export", path, "--all", "--confirmed", "记录人甲"],
    ]
    for arguments in commands {
      let run = Program.run(
        [built("yishi")] + arguments,
        environment: ["HOME": folder, "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"])
      #expect([0, 1, 65, 74].contains(run.status), "\(place): \(arguments[0])")
    }
  }

  /// Everything there is to do with a file; of its papers one file's are every third, the next one's the
  /// next third, but for `YISHI_LONG=all`. True where it was found not to fit.
  private func look(
    at path: String, on stage: Stage, _ number: Int, place: String
  ) throws -> Bool {
    let each = ProcessInfo.processInfo.environment["YISHI_LONG"] == "all" ? 1 : 3
    let verification = try Verification.verify(path)
    #expect(verification.findings.isEmpty, "\(place): the sums are right")
    var report = VerificationReport(in: .chinese)
    #expect(try report.take(path, code: nil).isGood == verification.isGood)
    #expect(!report.lines.isEmpty)
    guard let file = try? MeetingFile.open(path, clerk: "主持") else { return true }
    _ = file.session.brokenInvariants
    _ = file.rejudged
    for language in Language.allCases {
      _ = SessionSummary(file.session, in: language).lines
      for entry in file.session.entries { _ = entry.sentence(in: language, of: file.session) }
    }
    for (at, kind) in DocumentKind.allCases.enumerated() where (at + number).isMultiple(of: each) {
      for audience in kind.audiences {
        let issuing = Issuing(on: nil, days: nil, number: nil, codes: (try? file.codes) ?? [])
        if let document = try? file.session.document(kind, for: audience, issuing: issuing) {
          _ = TextRenderer().text(of: document)
        }
      }
    }
    var context = stage.context
    context.meeting = file
    context.seen = file.session.lastEntry
    for screen in screens(file.session, in: context) {
      var shell = Shell(
        [HomeScreen(), MeetingScreen(), screen], context: context,
        size: Size(columns: 80, rows: 24))
      shell.wasShown()
      if !shell.top.isRevealed { _ = shell.handle(.enter) }
      _ = shell.draw()
      for key: Key in [.down, .end, .pageUp, .right] { _ = shell.handle(key) }
      _ = shell.draw()
    }
    return file.session.damage != nil
  }

  private func screens(_ session: Session, in context: Context) -> [any Screen] {
    var screens: [any Screen] = [
      MeetingScreen(), HomeScreen(), ExpectationScreen(in: context), SettingsScreen(in: context),
      NewMeetingScreen(like: session, in: context), OpeningScreen(in: context),
      PapersScreen(in: context), RosterScreen(), OutcomeScreen(), TimelineScreen(),
      SealScreen(session, in: context), RecordScreen(), VoteScreen(), ObjectionScreen(),
      RollCallScreen(), FloorScreen(), SignInScreen(), IssuesScreen(), StepsScreen(),
      StancesScreen(session), TroubleScreen(), SlipsScreen(),
    ]
    var context = context
    if case .push(let page) = ClosingOffers.adjourn.act((), context.desk).step(in: &context) {
      screens.append(page)
    }
    for entry in session.entries.suffix(3) {
      screens.append(
        FieldsScreen(entry, .correcting, session.correctableFields(of: entry), in: context))
      screens.append(
        FieldsScreen(entry, .striking, session.redactableFields(of: entry), in: context))
    }
    screens += session.entries.suffix(2).map {
      UndoScreen(entry: $0, of: session, in: .chinese)
    }
    screens += session.votes.values.suffix(2).map { CorrectableVotesScreen($0.id) }
    screens += session.issues.values.suffix(2).map { IssueScreen($0.id) }
    screens += session.issues.values.suffix(2).map { MotionsScreen($0.id) }
    screens += session.roster.suffix(1).map { PersonScreen(changing: $0, in: context) }
    if let owners = OwnersVote(session) {
      screens += [
        DeliveryScreen(owners), ClerkScreen(owners, in: context),
        SlipEntryScreen(owners, at: SlipSitting(clerk: "计票甲")),
      ]
    }
    return screens
  }
}
