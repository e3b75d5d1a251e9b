import Affairs
import Archives
import Foundation
import Office
import TestSupport
import Testing
import Values

/// The small garden by keys in a real terminal, from an empty archive to the task of the second meeting that
/// is done and fed back, and the same by the story itself: equal but for times and codes.
///
/// Set up by `yishi apply` and `yishi ledger apply` is what a secretary would only do again: who else signs in
/// at the two meetings, fourteen of the fifteen households, and nine of the twelve agreements and plaques.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"))
struct LongGardenKeysJourney {
  @Test func `the garden is named, adopted and tended by keys as it is by the story`() throws {
    let place = try Workplace()
    let hand = try GardenHand(in: place)
    try hand.enterGarden()
    try hand.callForNames()
    try hand.prepareMeeting()
    try hand.holdMeeting()
    try hand.dayAfter()
    try hand.takeApplications()
    try hand.sign()
    try hand.hangPlaques()
    try hand.account()
    try hand.tend()
    try hand.replace()
    try hand.meetAgain()

    let story = try #require(Story.all.first { $0.name == "garden" })
    let told = place.folder.appendingPathComponent("全程")
    try story.make(
      in: Archive(told.path), computer: Computer(environment: ["XDG_STATE_HOME": hand.state]))
    try compareMatters(place, told.path)
    try compareMeetings(place, told.path)
    try compareReports(place, told.path)
    let verified = try place.yishi("verify", "--all")
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  private struct Listed: Decodable {
    struct Card: Decodable { let matter: Matter }
    let id: String
    let card: Card
  }

  /// Every matter of the ledger, by title and the day on which it was raised.
  private func matters(_ archive: String, _ place: Workplace) throws -> [CardID] {
    let run = try place.yishi("ledger", "list", "matter", "--json", "--archive", archive)
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([Listed].self, from: Data(run.output.utf8))
      .sorted {
        ($0.card.matter.title, $0.card.matter.raised?.number ?? 0)
          < ($1.card.matter.title, $1.card.matter.raised?.number ?? 0)
      }.map { CardID($0.id) }
  }

  private func compareMatters(_ place: Workplace, _ story: String) throws {
    let (mine, theirs) = (
      try matters(place.archive.path, place), try matters(story, place)
    )
    #expect(mine.count == 8 && theirs.count == 8)
    for (one, other) in zip(mine, theirs) {
      let keyed = try ShownMatter(one, in: place.archive.path, place)
      let told = try ShownMatter(other, in: story, place)
      #expect(keyed == told, "\(told.title)")
    }
  }

  private func compareMeetings(_ place: Workplace, _ story: String) throws {
    for title in ["党员群众座谈会", "周边堆物"] {
      func shown(_ archive: String) throws -> [String] {
        let run = try place.yishi("show", title, "--json", "--archive", archive)
        try #require(run.status == 0, "\(run.errors)")
        let it = try JSONDecoder().decode(Shown.self, from: Data(run.output.utf8))
        return ["\(it.phase) \(it.expected ?? 0) \(it.present) \(it.missingGroups)"]
          + it.groups.map { "\($0.group) \($0.present)" }
          + it.issues.map { issue in
            let votes = issue.votes.map { "\($0.verdict ?? "") \($0.sentence ?? "")" }
            return "\(issue.title) \(issue.status) \(issue.version ?? 0) \(votes)"
          }
      }
      #expect(try shown(place.archive.path) == shown(story), "\(title)")
    }
    // 征询单: its numbers, and what was said of plants, stand in the minutes.
    for archive in [place.archive.path, story] {
      let run = try place.yishi(
        "export", "党员群众座谈会", "--document", "minutes", "-o", "-", "--archive", archive)
      let text = run.output.filter { !$0.isWhitespace }
      for part in ["420", "361", "357", "330", "建议种绣球", "建议种迷迭香", "设计师"] {
        #expect(text.contains(part), "\(part): \(run.output)")
      }
    }
  }

  /// Reports of the whole time, with every code taken out.
  private func compareReports(_ place: Workplace, _ story: String) throws {
    let names = [
      "lacking", "rates", "sites", "adoptions", "accounts", "pledges", "parts", "attendance",
      "steps", "quarter",
    ]
    for name in names {
      func report(_ archive: String) throws -> String {
        let run = try place.yishi(
          "report", name, "--from", "2025-03-01", "--to", "2025-09-10", "--json", "--archive",
          archive)
        return run.output.replacing(#/"[spcf][0-9a-z]{6}"/#, with: "\"card\"")
          .replacing(#/"\d{8}-[0-9a-z]+(-\d+)?"/#, with: "\"number\"")
          .replacing(#/"[0-9a-z]{8}\/\d+"/#, with: "\"entry\"")
      }
      let (keyed, told) = (try report(place.archive.path), try report(story))
      let same = zip(keyed, told).prefix { $0 == $1 }.count
      #expect(
        keyed == told,
        "\(name): \(keyed.dropFirst(max(0, same - 80)).prefix(200))\n---\n\(told.dropFirst(max(0, same - 80)).prefix(200))"
      )
    }
    let accounts = try place.yishi(
      "report", "accounts", "--from", "2025-03-01", "--to", "2025-09-10", "--json")
    #expect(accounts.output.contains("2726.50"), "\(accounts.output)")
  }
}
