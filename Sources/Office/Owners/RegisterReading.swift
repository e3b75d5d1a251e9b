import Deliberation
import Lists
import Sentences
import Text

/// An owners' register as a list says it, before anybody confirmed who is one owner.
package struct RegisterReading: Sendable {
  package let roll: OwnerRoll
  /// What is to be looked at, for the user to read; nil for nothing.
  package let note: String?

  /// A list that can't be a register, and why, for the user to read.
  package struct Unfit: Error, Sendable {
    package let sentence: String
  }

  /// Reads a file's bytes, or text that was pasted from a sheet.
  ///
  /// - Parameter sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
  package init(
    _ bytes: [UInt8], sheet: String? = nil, in language: Language
  ) throws(Unfit) {
    let (file, words) = (RegisterFile(bytes: bytes, sheet: sheet), RegisterWording(language))
    if let first = file.problems.first {
      throw Unfit(
        sentence: words.unfit(first.sentence(language), more: file.problems.count - 1))
    }
    note = file.doubts.first.map {
      words.faults($0.sentence(language), more: file.doubts.count - 1)
    }
    roll = OwnerRoll(guessingFrom: file.rows)
  }

  /// The dwellings of a meeting's roster.
  package init(roster: [Participant], in language: Language) throws(Unfit) {
    let roll = OwnerRoll(guessingFrom: roster.compactMap(\.registerRow))
    let (missing, words) = (roll.missingOwners, RegisterWording(language))
    if let first = missing.first {
      throw Unfit(sentence: words.unfit(words.noOwner(first), more: missing.count - 1))
    }
    self.roll = roll
    note = nil
  }

  /// Whether anybody on a roster has a home to make a register of.
  package static func isPossible(from roster: [Participant]) -> Bool {
    roster.contains { $0.registerRow != nil }
  }
}
