import Deliberation

/// 送达登记: which dwellings are marked as handed their slip, and which of them are written down.
package struct DeliveryMarks: Sendable {
  package let kept: Set<String>
  package private(set) var delivered: Set<String>

  package init(of vote: Vote) {
    kept = Set(vote.delivered ?? [])
    delivered = kept
  }

  package var isChanged: Bool { delivered != kept }

  package mutating func toggle(_ room: String) {
    if delivered.remove(room) == nil { delivered.insert(room) }
  }

  package mutating func mark(_ rooms: [String]) { delivered = Set(rooms) }
}
