/// What a meeting was said to be that may be put right afterwards, field by field.
extension MeetingChanges {
  private static var texts: [(name: String, path: WritableKeyPath<Self, String?>)] {
    [
      ("place", \.place), ("body", \.body), ("convener", \.convener), ("guidance", \.guidance),
      ("facilitator", \.facilitator), ("secretary", \.secretary), ("contact", \.contact),
      ("meetingKind", \.kind), ("form", \.form),
    ]
  }

  private static var lists: [(name: String, path: WritableKeyPath<Self, [String]?>)] {
    [("tellers", \.tellers), ("scrutineers", \.scrutineers)]
  }

  /// Those fields that an earlier program couldn't correct.
  static let correctedLater: Set = ["meetingKind", "form", "tellers", "scrutineers", "terms"]

  var fields: [(name: String, value: String)] {
    Self.texts.compactMap { name, path in self[keyPath: path].map { (name, $0) } }
      + Self.lists.compactMap { name, path in
        self[keyPath: path].map { (name, $0.joined(separator: "、")) }
      } + (terms.map { [("terms", $0.rawValue)] } ?? [])
  }

  func replacing(_ name: String, with new: String) -> MeetingChanges? {
    var changed = self
    if let path = Self.texts.first(where: { $0.name == name })?.path {
      changed[keyPath: path] = new
    } else if let path = Self.lists.first(where: { $0.name == name })?.path {
      changed[keyPath: path] = new.split(separator: "、").map(String.init)
    } else if let terms = MeetingDetails.Terms(rawValue: new) {
      changed.terms = terms
    } else {
      return nil
    }
    return changed
  }
}
