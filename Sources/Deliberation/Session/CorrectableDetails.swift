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

  /// The fields that it names, as a correction names them.
  var correctable: [CorrectableField<MeetingChanges>] {
    let texts = Self.texts.compactMap { name, path in
      self[keyPath: path].map { correctable(name, $0) { $0[keyPath: path] = $1 } }
    }
    let lists = Self.lists.compactMap { name, path in
      self[keyPath: path].map { list in
        correctable(name, list.joined(separator: "、")) {
          $0[keyPath: path] = $1.split(separator: "、").map(String.init)
        }
      }
    }
    let words = terms.map { terms in
      CorrectableField<MeetingChanges>("terms", terms.rawValue) { new in
        MeetingDetails.Terms(rawValue: new).map { terms in with(self) { $0.terms = terms } }
      }
    }
    return texts + lists + (words.map { [$0] } ?? [])
  }

  /// A field that may say nothing.
  private func correctable(
    _ name: String, _ value: String, _ change: @escaping (inout MeetingChanges, String) -> Void
  ) -> CorrectableField<MeetingChanges> {
    CorrectableField(name, value, mayBeEmpty: true) { new in with(self) { change(&$0, new) } }
  }
}
