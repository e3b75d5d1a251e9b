import Values

/// What a roster says of somebody, as those acts need it that write it down.
extension Participant {
  var tidied: Self { Self(id: id, details: details.tidied) }

  func renumbered(_ numbers: Renumbering) -> Self { Self(id: numbers(id), details: details) }
}

extension PersonDetails {
  /// A name takes its transliteration with it, a home its number.
  fileprivate var redactable: [RedactableField<PersonDetails>] {
    [
      RedactableField("name", name, of: self) {
        $0.name = $1 ?? ""
        let room = $0.search.room
        $0.search = SearchText()
        $0.search.room = room
      },
      RedactableField("home", home, of: self) {
        $0.home = $1
        $0.search.room = ""
      },
      RedactableField("organisation", organisation, of: self) { $0.organisation = $1 },
      RedactableField("note", note, of: self) { $0.note = $1 },
    ]
  }
}

/// An event that says who somebody on the roster is.
package protocol TellsPerson: EventPayload {
  /// Who, with all details.
  var participant: Participant { get set }
}

extension TellsPerson {
  package var tidied: Self { with(self) { $0.participant = participant.tidied } }
  package var retells: String? { participant.id.text }

  package var correctable: [CorrectableField<Self>] {
    [
      field("name", \.participant.details.name),
      field("groups", \.participant.details.groups, mayBeEmpty: true),
      field("home", \.participant.details.home),
      field("organisation", \.participant.details.organisation),
      field("standing", \.participant.details.standing),
      field("note", \.participant.details.note),
    ]
  }

  package var redactable: [RedactableField<Self>] {
    participant.details.redactable.map { field in
      field.within { details in with(self) { $0.participant.details = details } }
    }
  }

  package mutating func renumber(_ numbers: Renumbering) {
    participant = participant.renumbered(numbers)
  }
}
