import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import TestSupport
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// What holds of every page there is.
@Suite struct EveryScreenTests {
  @Test func `no page is left out of these tests`() throws {
    let sources = packageFolder.appending(path: "Sources/Screens")
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of: #/(?:struct|class|enum|extension) (\w+)[^<{\n]*: [^{\n]*\b\w*Screen\b[^{\n]*\{/#)
      {
        found.insert(String(match.1))
      }
    }
    #expect(found.count > 40)
    #expect(found.subtracting(EveryScreen.names).isEmpty, "add them to EveryScreen")
    #expect(Set(EveryScreen.names).subtracting(found).isEmpty, "they are no more")
  }

  @Test(arguments: EveryScreen.names)
  func `a page is fit for the wall, or warns first`(name: String) throws {
    for size in [Size.approved[0], Size.approved[2]] {
      let stage = try EveryScreen.stage(name, size: size)
      #expect("\(type(of: stage.shell.top.screen))" == name)
      let leak = stage.leak
      #expect(leak == nil, "\(name): \(leak ?? "")\n\(stage.text)")
      #expect(
        stage.text.contains("本页含个人信息，请先遮挡投影") == stage.shell.top.screen.isPrivate, "\(name)")
      #expect(stage.shell.draw().flaw == nil)
      stage.reveal()
      #expect(stage.shell.draw().flaw == nil)
    }
  }

  @Test(arguments: EveryScreen.names)
  func `nothing is left on the wall after a page was used and left`(name: String) throws {
    for keys: [Key] in [[.enter, .enter, .enter], [.down, .character("1"), .enter]] {
      let stage = try EveryScreen.stage(name)
      stage.reveal()
      stage.press(contentsOf: keys)
      for _ in 0..<6 {
        stage.press(.escape)
        guard !stage.shell.showsPersonal else { continue }
        let leak = stage.leak
        #expect(leak == nil, "\(name) after \(keys): \(leak ?? "")\n\(stage.text)")
      }
    }
  }

  @Test func `undo of every kind of act is fit for the wall, or warns first`() throws {
    let stage = try Stage(MeetingScreen(), .forTheWall)
    var open = 0
    for entry in stage.session.entries {
      let screen = UndoScreen(entry: entry, of: stage.session, in: .chinese)
      stage.put(screen)
      let leak = stage.leak
      #expect(leak == nil, "entry \(entry.number): \(leak ?? "")\n\(stage.text)")
      open += screen.isPrivate ? 0 : 1
    }
    #expect(open > 5)
  }

  /// Pages that come late in a meeting, or seldom.
  static let seldom = [
    "RollCallScreen", "ObjectionScreen", "LikeMeetingScreen", "StancesScreen", "DeliveryScreen",
    "CorrectableVotesScreen", "SlipDetailScreen", "FilePickerScreen", "TroubleScreen",
    "RestAbsentScreen", "AskLineScreen", "SettledSlipScreen",
  ]

  @Test(arguments: seldom, Size.approved)
  func `a page that is seldom seen is as it was approved`(name: String, size: Size) throws {
    let stage = try EveryScreen.stage(name, size: size)
    stage.reveal()
    #expect(stage.shell.draw().flaw == nil)
    try expect(
      stage.text.replacing(stage.folder.path, with: "/议事"),
      isExpected: "seldom.\(name.dropLast(6)).\(size.columns).txt")
  }

  /// Characters that names, titles and pasted cells have been seen to hold, and worse.
  private static let pieces: [String] = [
    "居民", "𠮷田", "㐂", "龘", "é", "e\u{301}\u{302}", "👨‍👩‍👧‍👦", "🏳️‍🌈", "1️⃣", "🇨🇳", "ｱﾞ", "한", "·", "—", "…",
    "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{1B}[31m", "\u{7}", "\u{9B}2J", "\t", "\r", "\n",
    "\u{0}",
    "\u{7F}", "ﷺ", "ก็็็็", "A", " ", "　", "\u{E000}", "\u{FFFD}", "①", "Ⅳ", "°", "㎡",
  ]

  @Test(arguments: 0..<4)
  func `whatever people are called, rows are as wide as the screen and hold no control character`(
    part: UInt64
  ) throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed &+ part)
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let size = Size.approved[Int(part) % 3]
    let stage = try Moments.opened.stage(size: size)
    var taken = 0
    let now = stage.context.now
    for _ in 0..<40 {
      let commands: [Command] = [
        .addParticipant(
          .init(person: PersonDetails(name: text(4), groups: [text(2)], home: text(2)))),
        .walkIn(.init(person: Newcomer(PersonDetails(name: text(8), standing: .observing)))),
        .addIssue(
          .init(
            title: text(8), source: nil, proposer: text(3), summary: text(12), number: nil)),
        .remark(.init(issue: nil, by: nil, text: text(20))),
        .raiseConcern(.init(issue: nil, by: nil, text: text(20))),
        .propose(.init(issue: nil, text: text(30), mover: nil, seconder: nil)),
        .amend(.init(motion: nil, text: text(30), mover: nil, seconder: nil)),
        .queue(.init(participant: "p0\(Int.random(in: 1...9, using: &random))", kind: .for)),
      ]
      for command in commands where (try? stage.file.perform(command, at: now)) != nil {
        taken += 1
      }
    }
    _ = try? stage.file.perform(
      .openVote(.init(proposal: VoteProposal(subject: .question(text: text(9)), way: .rollCall))),
      at: now)
    // Texts with characters that nobody sees are refused.
    #expect(taken > 20, "seed \(seed)")
    stage.shell.context.clerk = text(4)
    stage.shell.wasShown()
    let pages: [any Screen] = [
      MeetingScreen(), SignInScreen(), RosterScreen(), VoteScreen(), RollCallScreen(),
      RecordScreen(), TimelineScreen(), FloorScreen(), IssuesScreen(), OutcomeScreen(),
      MotionsScreen(stage.session.issues.values[0].id), PapersScreen(in: stage.context),
      PaletteScreen(of: stage.shell), SettingsScreen(in: stage.context), TroubleScreen(),
      PersonScreen(
        changing: stage.session.roster[stage.session.roster.count - 1], in: stage.context),
      UndoScreen(
        entry: stage.session.entries[stage.session.entries.count - 2], of: stage.session,
        in: .chinese),
      PaperScreen(text(3), text(200)),
    ]
    for page in pages {
      stage.put(page)
      stage.reveal()
      for keys: [Key] in [
        [], [.paste(text(6))], [.down, .down, .pageDown, .end], [.character("1"), .paste(text(9))],
        [.enter],
      ] {
        stage.press(contentsOf: keys)
        let canvas = stage.shell.draw()
        let place: Comment = "seed \(seed), \(type(of: page)), \(keys)"
        #expect(canvas.flaw == nil, place)
        #expect(canvas.cells.count == size.columns * size.rows, place)
        for line in canvas.lines {
          #expect(Text.cells(of: line) == size.columns, "\(place): \(line.debugDescription)")
        }
        let sent = Set(canvas.cells.map(\.scalars)).joined()
        #expect(
          !sent.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator, .surrogate].contains(
              scalar.properties.generalCategory)
              || (0x202A...0x202E).contains(scalar.value)
              || (0x2066...0x2069).contains(scalar.value)
          }, place)
      }
    }
  }
}

extension Stage {
  func press(contentsOf keys: [Key]) { for key in keys { press(key) } }
}
