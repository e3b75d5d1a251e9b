import Values

/// What a roster says of somebody, as those acts need it that write it down.
extension Participant {
  var tidied: Self { Self(id: id, details: details.tidied) }

  func renumbered(_ numbers: Renumbering) -> Self { Self(id: numbers(id), details: details) }
}

extension PersonDetails {
  /// A name takes its transliteration with it, a home its number.
  fileprivate var redactable: [RedactableField<PersonDetails>] {
    func field(
      _ name: String, _ value: String?, _ change: @escaping (inout PersonDetails, String?) -> Void
    ) -> RedactableField<PersonDetails> {
      RedactableField(name, value) {
        var changed = self
        change(&changed, $0)
        return changed
      }
    }
    return [
      field("name", name) {
        $0.name = $1 ?? ""
        let room = $0.search.room
        $0.search = SearchText()
        $0.search.room = room
      },
      field("home", home) {
        $0.home = $1
        $0.search.room = ""
      },
      field("organisation", organisation) { $0.organisation = $1 },
      field("note", note) { $0.note = $1 },
    ]
  }
}

extension EventPayload {
  /// The correctable fields of somebody on the roster.
  func fields(of person: WritableKeyPath<Self, PersonDetails>) -> [CorrectableField<Self>] {
    [
      field("name", person.appending(path: \.name)),
      field("groups", person.appending(path: \.groups), mayBeEmpty: true),
      field("home", person.appending(path: \.home)),
      field("organisation", person.appending(path: \.organisation)),
      field("standing", person.appending(path: \.standing)),
      field("note", person.appending(path: \.note)),
    ]
  }

  /// What may be struck out of what the roster says of somebody.
  func words(of person: WritableKeyPath<Self, PersonDetails>) -> [RedactableField<Self>] {
    self[keyPath: person].redactable.map { field in
      field.within {
        var changed = self
        changed[keyPath: person] = $0
        return changed
      }
    }
  }
}
