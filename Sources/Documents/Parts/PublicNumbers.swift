import Deliberation
import Sentences
import Text

/// The long numbers of a meeting that are no person's, each in its own place alone: the same digits
/// somewhere else are hidden as any others are.
struct PublicNumbers {
  /// The body's own telephones, which are what they are wherever they are printed.
  private let contacts: [String]
  /// The seeds of lots, with the words around them.
  private let seeds: [String]
  /// The marks of sources, in the brackets in which an issue's origin prints them.
  private let marks: [String]
  /// Telephones that fill a cell of their own on a paper of the office.
  private let telephones: [String]

  /// Those of offices alone.
  init(contacts: [String]) {
    (self.contacts, seeds, marks, telephones) = (contacts, [], [], [])
  }

  init(of session: Session, telephones: [String] = []) {
    self.telephones = telephones
    let telephone = session.constitutionOfBody?.telephone
    contacts = [session.details.contact, telephone ?? ""]
    seeds = session.votes.values.compactMap { $0.tally?.lot?.seed }
      .flatMap { ["种子“\($0)”", "种子为“\($0)”"] }
    marks = session.issues.values.compactMap(\.source.reference).map { "（\($0)）" }
  }

  /// Whether a number may be read there. Whatever can only be a telephone or an identity number is
  /// nobody's mark, though it was typed as one.
  func allow(_ number: PrivateNumber, in text: String) -> Bool {
    if telephones.contains(text) { return true }
    func isInside(_ places: [String]) -> Bool {
      places.contains { place in
        text.ranges(of: place).contains {
          $0.lowerBound <= number.range.lowerBound && number.range.upperBound <= $0.upperBound
        }
      }
    }
    return contacts.contains { $0.contains(text[number.range]) } || isInside(seeds)
      || !number.isCertain(in: text) && isInside(marks)
  }
}
