import Deliberation
import Foundation
import Scenarios
import TestSupport

/// Bends entries of meetings as a hand in the file might: events added that stand elsewhere, dropped,
/// exchanged and repeated, and members that say something else.
struct Bending {
  private var random: SeededGenerator
  /// Events of other meetings, to be put in.
  private let others: [Event]

  init(seed: UInt64, others: [Event] = []) {
    random = SeededGenerator(seed: seed)
    self.others = others
  }

  /// One of a meeting's entries, bent, with the state before it; nil where the meeting has none.
  mutating func entry(of session: Session) -> (entry: Entry, before: Session)? {
    guard let whole = session.entries.randomElement(using: &random) else { return nil }
    var elsewhere = session.entries.flatMap(\.events)
    if Bool.random(using: &random) { elsewhere += others }
    var events = whole.events
    for _ in 0..<Int.random(in: 1...3, using: &random) { bend(&events, elsewhere) }
    // A line that comes sooner or later than it did.
    let moves = Int.random(in: 0..<6, using: &random) == 0
    let length =
      moves ? Int.random(in: 0..<session.entries.count, using: &random) : whole.number - 1
    return (
      Entry(number: length + 1, at: whole.at, by: whole.by, events: events),
      Session(identity: session.header, entries: session.entries.prefix(length))
    )
  }

  private mutating func bend(_ events: inout [Event], _ elsewhere: [Event]) {
    let other = elsewhere.randomElement(using: &random)
    guard let place = events.indices.randomElement(using: &random) else {
      if let other { events.append(other) }
      return
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: if let other { events.insert(other, at: place) }
    case 1: if let other { events.append(other) }
    case 2: events.remove(at: place)
    case 3: events.insert(events[place], at: place)
    case 4: if let other { events[place] = other }
    case 5: events.shuffle(using: &random)
    default: events[place] = saysOtherwise(events[place], elsewhere) ?? events[place]
    }
  }

  /// The event with one member left out, of another event, or odd; nil where that can't be read.
  private mutating func saysOtherwise(_ event: Event, _ elsewhere: [Event]) -> Event? {
    guard let tree = Self.tree(of: event) else { return nil }
    let paths = Self.paths(in: tree, at: [])
    guard let path = paths.randomElement(using: &random) else { return nil }
    let like = elsewhere.filter { $0.name == event.name }.randomElement(using: &random)
    let odd: [Any?] = [
      nil, "", " ", "—", "p01", "p02", "i02", "v01", 0, 1, 2, 3, true, false, [String](),
    ]
    let said =
      Int.random(in: 0..<3, using: &random) > 0
      ? like.flatMap(Self.tree).flatMap { Self.value(at: path[...], in: $0) }
      : odd.randomElement(using: &random) ?? nil
    let changed = Self.putting(said, into: tree, at: path[...])
    guard let data = try? JSONSerialization.data(withJSONObject: changed) else { return nil }
    return try? JSONDecoder().decode(Event.self, from: data)
  }

  private static func tree(of event: Event) -> Any? {
    (try? JSONEncoder().encode(event)).flatMap { try? JSONSerialization.jsonObject(with: $0) }
  }

  /// Everything but the whole, by names and places, in one order.
  private static func paths(in tree: Any, at path: [String]) -> [[String]] {
    let inner: [[String]] =
      switch tree {
      case let object as [String: Any]:
        object.sorted { $0.key < $1.key }.flatMap { paths(in: $1, at: path + [$0]) }
      case let array as [Any]: array.enumerated().flatMap { paths(in: $1, at: path + ["\($0)"]) }
      default: []
      }
    return path.count < 2 ? inner : [path] + inner
  }

  private static func value(at path: ArraySlice<String>, in tree: Any) -> Any? {
    guard let next = path.first else { return tree }
    let inner: Any? =
      if let array = tree as? [Any], let place = Int(next) {
        array.indices.contains(place) ? array[place] : nil
      } else {
        (tree as? [String: Any])?[next]
      }
    return inner.flatMap { value(at: path.dropFirst(), in: $0) }
  }

  private static func putting(_ value: Any?, into tree: Any, at path: ArraySlice<String>) -> Any {
    guard let next = path.first else { return value ?? NSNull() }
    if var array = tree as? [Any], let place = Int(next), array.indices.contains(place) {
      if path.count == 1, value == nil {
        array.remove(at: place)
      } else {
        array[place] = putting(value, into: array[place], at: path.dropFirst())
      }
      return array
    }
    guard var object = tree as? [String: Any] else { return tree }
    if path.count == 1, value == nil {
      object[next] = nil
    } else if let inner = object[next] {
      object[next] = putting(value, into: inner, at: path.dropFirst())
    }
    return object
  }
}
