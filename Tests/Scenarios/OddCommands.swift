import Deliberation
import Foundation
import TestSupport

/// Variants of commands in which one field says something odd: nothing, blanks, a number beyond
/// any meeting, a text of another script, and in fields left out something at all.
package struct OddCommands {
  private var random: SeededGenerator

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static var odd: [Any] {
    [
      "", " ", "　", "\n", " 居民甲 ", "居民甲　", "\u{3000}两头空\u{3000}", "e\u{301}", "é", "１２", "0", "-1",
      "p01", "i01", "v01", "k01", "f01", "2024-05-18", "2024-02-30",
      "2024-05-18T14:00:00.000+08:00",
      "a\nb", "a\u{1B}b", "\u{202E}反", "〓", "\u{FEFF}", String(repeating: "长", count: 201),
      0, -1, 1, 2, 99, Int.max, Int.min, 0.5, true, false, [String](), [""], [" "], ["甲", "甲"],
      ["甲 ", "甲"], [String: Any](),
    ]
  }

  /// A variant of a command; nil where the odd value isn't one that its field can be read from.
  package mutating func variant(of command: Command) -> Command? {
    guard let data = try? JSONEncoder().encode(command),
      let tree = try? JSONSerialization.jsonObject(with: data)
    else { return nil }
    var places = OddCommands.leaves(of: tree, at: [])
    OddCommands.omitted(in: command, at: [], into: &places)
    guard !places.isEmpty else { return nil }
    let place = places[Int.random(in: 0..<places.count, using: &random)]
    guard let value = OddCommands.odd.randomElement(using: &random),
      let changed = try? JSONSerialization.data(
        withJSONObject: OddCommands.putting(value, into: tree, at: place[...]),
        options: .fragmentsAllowed)
    else { return nil }
    return try? JSONDecoder().decode(Command.self, from: changed)
  }

  /// Paths of all values that hold no others, and of arrays.
  private static func leaves(of tree: Any, at path: [String]) -> [[String]] {
    switch tree {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { leaves(of: $1, at: path + [$0]) }
    case let array as [Any]:
      [path] + array.enumerated().flatMap { leaves(of: $1, at: path + ["\($0)"]) }
    default: [path]
    }
  }

  /// Paths of the fields that are left out.
  private static func omitted(in value: Any, at path: [String], into places: inout [[String]]) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      guard let inner = mirror.children.first else { return places.append(path) }
      return omitted(in: inner.value, at: path, into: &places)
    }
    for (place, child) in mirror.children.enumerated() {
      omitted(in: child.value, at: path + [child.label ?? "\(place)"], into: &places)
    }
  }

  private static func putting(_ value: Any, into tree: Any, at path: ArraySlice<String>) -> Any {
    guard let next = path.first else { return value }
    if var array = tree as? [Any], let index = Int(next), array.indices.contains(index) {
      array[index] = putting(value, into: array[index], at: path.dropFirst())
      return array
    }
    var object = tree as? [String: Any] ?? [:]
    object[next] = putting(value, into: object[next] ?? [String: Any](), at: path.dropFirst())
    return object
  }
}
