import Deliberation
import Values

/// A meeting that came of up to a hundred commands of a ``RandomClerk``; the same for the same
/// seed.
package struct RandomMeeting {
  package private(set) var session: Session
  /// Its entries as they were written, before words were struck out of any.
  package private(set) var written: [Entry] = []
  /// How many commands of each kind were accepted.
  package private(set) var accepted: [String: Int] = [:]
  /// The command whose events didn't fold; nil where all did.
  package private(set) var misfit: String?

  package init(seed: UInt64) {
    var clerk = RandomClerk(seed: seed)
    let day = Day(number: 19_861)
    session = Session(identity: .init(id: "20240518-\(seed)", date: day, title: "随机"))
    var clock = Moment(day: day, hour: 14, minute: 0, offset: 480)
    var beginning = clerk.beginning()[...]
    for _ in 0..<Int.random(in: 0...100, using: &clerk.random) {
      clock = clock.adding(seconds: Int.random(in: 0...90, using: &clerk.random))
      let seen = Bool.random(using: &clerk.random) ? session.lastEntry : nil
      let by = clerk.one(["主持", "计票甲", "计票乙"])
      let command = beginning.popFirst() ?? clerk.command(for: session)
      let occasion = Occasion(at: clock, by: by, seen: seen, digest: RandomMeeting.digest)
      guard let events = decide(command, occasion, &clerk) else { continue }
      accepted[RandomMeeting.kind(command), default: 0] += 1
      written.append(Entry(number: session.lastEntry + 1, at: clock, by: by, events: events))
      session.apply(written[written.count - 1])
      if let damage = session.damage {
        misfit = "\(command): \(damage)"
        return
      }
    }
  }

  /// What the command brings about; where only a reason is missing, now and then with one.
  private func decide(
    _ command: Command, _ occasion: Occasion, _ clerk: inout RandomClerk
  ) -> [Event]? {
    do throws(Refusal) {
      return try session.decide(command, on: occasion)
    } catch {
      guard error.yieldsToReason, Bool.random(using: &clerk.random) else { return nil }
      return try? session.decide(
        command,
        on: Occasion(
          at: occasion.at, by: occasion.by, seen: occasion.seen, despite: "情况属实",
          digest: occasion.digest))
    }
  }

  private static func kind(_ command: Command) -> String {
    Mirror(reflecting: command).children.first?.label ?? "\(command)"
  }

  /// FNV-1a: nothing here needs more of a digest than that it spreads.
  private static func digest(_ text: String) -> [UInt8] {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (56 - 8 * $0)) }
  }
}
