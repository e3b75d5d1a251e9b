import Deliberation
import Foundation
import Glibc
import Scenarios
import TestSupport
import Testing
import Text
import Values

@testable import Sentences

/// What is said of every event and of every refusal that random meetings come to, in both languages.
@Suite struct EverySentenceTests {
  @Test(arguments: 0..<8)
  func `whatever random meetings come to has its sentences in both languages`(part: UInt64) {
    for seed in part * 4..<part * 4 + 4 {
      let meeting = RandomMeeting(seed: seed).session
      expectSentences(of: meeting, "seed \(seed)")
      var clerk = RandomClerk(seed: seed)
      var odd = OddCommands(seed: seed)
      var commands = (0..<40).map { _ in clerk.command(for: meeting) } + Command.specimens
      commands += Command.specimens.compactMap { odd.variant(of: $0) }
      expectSentences(of: commands, in: meeting, "seed \(seed)")
    }
  }

  @Test(arguments: [Scenario.greenCorner, .stairwell, .naming, .representatives])
  func `whatever could be done in a whole meeting has its sentences`(scenario: Scenario) throws {
    var session = Session(identity: scenario.identity)
    for (number, step) in scenario.steps.enumerated() {
      if number.isMultiple(of: 4) {
        expectSentences(
          of: Command.specimens, in: session, "step \(number) of \(scenario.identity.title)")
      }
      try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
    }
    expectSentences(of: session, "\(scenario.identity.title)")
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
      "set YISHI_LONG=1 to run the long checks"))
  func `many random meetings have their sentences in both languages`() {
    let start = drawnSeed()
    for seed in start..<start + 100 {
      let meeting = RandomMeeting(seed: seed).session
      expectSentences(of: meeting, "seed \(seed)")
      var clerk = RandomClerk(seed: seed)
      let commands = (0..<100).map { _ in clerk.command(for: meeting) }
      expectSentences(of: commands, in: meeting, "seed \(seed)")
    }
  }

  // MARK: What is said

  private func expectSentences(of session: Session, _ place: String) {
    let words = WordsOfMeeting(session.entries)
    for entry in session.entries {
      for language in Language.allCases {
        expect(entry.headline(in: language), in: language, of: WordsOfMeeting([]), "\(place)")
        for isNaming in [true, false] {
          let sentence = entry.sentence(in: language, of: session, namingPeople: isNaming)
          expect(sentence, in: language, of: words, "\(place), entry \(entry.number)")
          #expect(
            sentence.hasSuffix(language("。", ".")), "\(place), entry \(entry.number): \(sentence)")
        }
      }
      for event in entry.events { expectSentences(of: event, in: session, words, place) }
    }
  }

  private func expectSentences(
    of event: Event, in session: Session, _ words: WordsOfMeeting, _ place: String
  ) {
    let headline = event.headline
    for language in Language.allCases {
      let of = "\(place), \(event.name)"
      expect(event.sentence(in: language, of: session), in: language, of: words, of)
      expect(
        language(headline.words.zh, headline.words.en), in: language, of: WordsOfMeeting([]), of)
      if let wayOut = headline.wayOut {
        expect(language(wayOut.zh, wayOut.en), in: language, of: WordsOfMeeting([]), of)
      }
    }
  }

  /// Of what each command would bring about here, or of why it doesn't.
  private func expectSentences(of commands: [Command], in session: Session, _ place: String) {
    let at = session.entries.last?.at ?? beijing("2024-05-18", 14, 0)
    // Looking for them takes longer than all the rest: once for all commands.
    let words = WordsOfMeeting(session.entries)
    for command in commands {
      do throws(Refusal) {
        let events = try session.decide(command, on: Occasion(at: at, by: "记录"))
        var after = session
        let entry = Entry(number: session.lastEntry + 1, at: at, by: "记录", events: events)
        after.apply(entry)
        let words = words.with(entry)
        for event in events { expectSentences(of: event, in: after, words, place) }
      } catch {
        let words = words.with(command, error)
        for language in Language.allCases {
          for isNaming in [true, false] {
            let sentence = error.sentence(in: language, of: session, namingPeople: isNaming)
            expect(sentence, in: language, of: words, "\(place), \(error)")
            #expect(sentence != "不能这样做。" && sentence != "That can't be done.", "\(error)")
          }
        }
      }
    }
  }

  /// That a sentence says something, all of it in its own language but for the meeting's words.
  private func expect(
    _ sentence: String, in language: Language, of words: WordsOfMeeting, _ place: String
  ) {
    let place: Comment = "\(place): \(sentence)"
    let isBlank = sentence.allSatisfy(\.isWhitespace)
    #expect(!isBlank, place)
    for trace in ["Optional(", "nil", "\\(", "%@", "TODO", "。。", "; ;", "；；", "、、"]
    where sentence.holds(trace) { #expect(words.all.holds(trace), place) }
    #expect(words.foreign(to: language, in: sentence).isEmpty, place)
  }
}

/// What people and rules brought into a meeting, which its sentences repeat as it is.
private struct WordsOfMeeting {
  private(set) var all = ""

  init(_ values: Any...) { for value in values { take(value) } }

  /// With what these bring besides.
  func with(_ values: Any...) -> WordsOfMeeting {
    var words = self
    for value in values { words.take(value) }
    return words
  }

  private mutating func take(_ value: Any) {
    if let text = value as? String {
      all += text + "\n"
      return
    }
    for child in Mirror(reflecting: value).children { take(child.value) }
  }

  /// What a sentence of any language calls by its name: the program, its subcommands, the members of
  /// commands, and the 文号 that shows how one is written.
  private static let names: Set<String> = {
    var names: Set = ["yishi", "rules", "recover", "verify", "胜古北社议", "号"]
    func take(_ value: Any) {
      for child in Mirror(reflecting: value).children {
        if let name = child.label { names.insert(name) }
        take(child.value)
      }
    }
    take(Command.specimens)
    return names
  }()

  /// The words of a sentence that are neither of that language nor the meeting's.
  func foreign(to language: Language, in sentence: String) -> [String] {
    let isForeign: (Character) -> Bool =
      switch language {
      case .chinese: { $0.isASCII && $0.isLetter }
      case .english: { $0.unicodeScalars.contains { $0.properties.isIdeographic } }
      }
    return sentence.split { !isForeign($0) }.map(String.init)
      .filter { !Self.names.contains($0) && !all.holds($0) }
  }
}

extension String {
  /// Whether a text stands in it, byte for byte: Foundation's `contains` folds every sign of a whole
  /// meeting each time, and half the time of these tests went there.
  fileprivate func holds(_ text: String) -> Bool {
    withCString { all in text.withCString { strstr(all, $0) != nil } }
  }
}
