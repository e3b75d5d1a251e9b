import Deliberation
import Foundation
import Values

@testable import Log

/// One value in one entry of a sound meeting made extreme, and the chain of sums made anew, as
/// somebody with a text editor and patience could.
struct Forgery: CustomStringConvertible {
  /// The entry's place in the file, from 0.
  let entry: Int
  let path: [Step]
  let value: Value

  enum Step {
    case member(String)
    case element(Int)
  }

  enum Value {
    case number(Int)
    case text(String)
    case bool(Bool)
    case nothing
    case array([Any])
  }

  var description: String {
    let steps = path.map { step in
      switch step {
      case .member(let name): ".\(name)"
      case .element(let index): "[\(index)]"
      }
    }
    return "entry \(entry + 1)\(steps.joined()) = \(String("\(value)".prefix(60)))"
  }

  /// Every way to forge a meeting: each leaf to each extreme of its kind, and each array emptied
  /// and doubled.
  static func all(of meeting: SoundMeeting) -> [Forgery] {
    meeting.events.enumerated().flatMap { place, events in
      leaves(of: events).flatMap { path, leaf in
        extremes(of: leaf, in: meeting).map { Forgery(entry: place, path: path, value: $0) }
      }
    }
  }

  private static func leaves(of value: Any, at path: [Step] = []) -> [([Step], Any)] {
    switch value {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap {
        leaves(of: $0.value, at: path + [.member($0.key)])
      }
    case let array as [Any]:
      (path.isEmpty ? [] : [(path, array as Any)])
        + array.enumerated().flatMap { leaves(of: $0.element, at: path + [.element($0.offset)]) }
    default: [(path, value)]
    }
  }

  private static func extremes(of leaf: Any, in meeting: SoundMeeting) -> [Value] {
    switch leaf {
    case let array as [Any]: return [.array([]), .array(array + array)]
    case let number as NSNumber where isBoolean(number):
      return [.bool(!number.boolValue), .nothing]
    case is NSNumber:
      return [Int.min, Int.max, -1, 0, 9_999_999_999_999_999, -9_999_999_999_999_999].map(
        Value.number)
    case let text as String:
      let kind = text.prefix { $0.isLetter && $0.isASCII }
      if !kind.isEmpty, kind.count < 4, text.dropFirst(kind.count).allSatisfy(\.isNumber) {
        // A name of a thing: of none, of the first and of the last of its kind, so that whatever
        // points backwards comes to point at itself.
        let others = meeting.things.filter { $0.hasPrefix(kind) && $0 != text }
        return [.text("\(kind)99"), .text("")]
          + [others.first, others.last, text].compactMap { $0 }.map(Value.text)
      }
      return [.text(""), .text(String(repeating: "长\u{202E}", count: 3000)), .text("-1")]
    default: return [.number(Int.min)]
    }
  }

  /// The forged meeting's lines.
  func bytes(of meeting: SoundMeeting) throws -> [UInt8] {
    var events = meeting.events
    events[entry] = set(path[...], in: events[entry])
    var bytes = meeting.header.body
    var sum = LineFrame.close(&bytes, after: nil)
    for (place, act) in meeting.entries.enumerated() {
      let text =
        place == entry
        ? Array(
          try JSONSerialization.data(
            withJSONObject: events[place], options: [.sortedKeys, .withoutEscapingSlashes]))
        : act.bytes
      let line = try EntryLine.make(
        n: place + 1, at: act.at, by: act.by, draft: Draft(events: text, version: act.version),
        isSealed: act.isSealed, after: sum)
      bytes += line.bytes
      sum = line.sum
    }
    return bytes
  }

  private func set(_ rest: ArraySlice<Step>, in value: Any) -> Any {
    guard let step = rest.first else {
      return switch self.value {
      case .number(let number): number
      case .text(let text): text
      case .bool(let bool): bool
      case .nothing: NSNull()
      case .array(let array): array
      }
    }
    switch step {
    case .member(let name):
      guard var object = value as? [String: Any], let old = object[name] else { return value }
      object[name] = set(rest.dropFirst(), in: old)
      return object
    case .element(let index):
      guard var array = value as? [Any] else { return value }
      array[index] = set(rest.dropFirst(), in: array[index])
      return array
    }
  }
}

private func isBoolean(_ number: NSNumber) -> Bool {
  String(cString: number.objCType) == "c"
}

/// A meeting as it stands in its file, to be forged.
struct SoundMeeting {
  struct Act {
    let at: Moment
    let by: String
    let version: Int
    let isSealed: Bool
    let bytes: [UInt8]
  }

  let header: SessionHeader
  let entries: [Act]
  let events: [Any]
  /// Every id that is spoken of, in order.
  let things: [String]

  init(_ path: String) throws {
    var acts: [Act] = []
    var header: SessionHeader?
    _ = try Journal.open(path, for: .reading, understanding: Journal.newestVersion) { entry in
      guard case .events(let act) = entry.content else { return }
      acts.append(
        Act(
          at: act.at, by: act.by, version: act.version, isSealed: entry.isSealed,
          bytes: act.events))
    } begin: {
      header = $0
    }
    self.header = header!
    entries = acts
    events = try acts.map { try JSONSerialization.jsonObject(with: Data($0.bytes)) }
    let text = acts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    var seen: Set<String> = []
    things = text.matches(of: /"([a-z]{1,3}[0-9]+)"/).map { String($0.1) }
      .filter { seen.insert($0).inserted }
  }
}
