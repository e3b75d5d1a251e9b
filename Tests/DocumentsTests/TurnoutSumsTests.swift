import Deliberation
import Documents
import Scenarios
import Testing

/// The heads of a printed paper add up, whatever the evening was like.
@Suite struct TurnoutSumsTests {
  @Test(arguments: 0..<4)
  func `whoever was expected came, was excused, stayed away, was stood in for or wasn't reached`(
    part: UInt64
  ) throws {
    var checked = 0
    for seed in (part * 100)..<(part * 100 + 100) {
      let session = RandomMeeting(seed: seed).session
      guard session.opening != nil, session.details.expectation == .roster else { continue }
      let record = try session.document(.record, for: .archive).flat
      func number(_ word: String) -> Int? {
        guard let place = record.firstRange(of: word) else { return nil }
        return Int(record[place.upperBound...].prefix(while: \.isNumber))
      }
      guard let expected = number("到会情况应到"), let present = number("人，实到") else { continue }
      let line = record[record.firstRange(of: "到会情况应到")!.lowerBound...].prefix { $0 != "。" }
      func part(_ word: String) -> Int {
        guard let place = line.firstRange(of: "，" + word) else { return 0 }
        return Int(line[place.upperBound...].prefix(while: \.isNumber)) ?? 0
      }
      let others = ["委托", "请假", "缺席", "未通知到"].map(part).reduce(0, +)
      #expect(expected == present + others, "seed \(seed): \(line)")
      checked += 1
    }
    #expect(checked > 5, "\(checked)")
  }
}
