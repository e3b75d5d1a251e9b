import Archives
import Log
import Text

/// That more of a meeting is known on this machine than its file holds.
package enum Behind: Hashable {
  /// This machine has confirmed an entry that the file doesn't have.
  case endsBefore(Int)
  /// The register has the meeting as sealed, and the file lacks the seal.
  case sealMissing

  /// Nil where no more is known.
  package init?(_ listing: Listing, sealed: Set<String>, acknowledged: Acknowledged?) {
    if let mark = acknowledged?.mark(of: listing.header, beyond: listing.entries) {
      self = .endsBefore(mark.n)
    } else if sealed.contains(listing.header.id), !listing.isSealed, !listing.isRecovered {
      self = .sealMissing
    } else {
      return nil
    }
  }

  package func mark(in language: Language) -> String {
    switch self {
    case .endsBefore(let n): CopyWording(language).endsBefore(n)
    case .sealMissing: CopyWording(language).wasSealed
    }
  }
}

extension [Copy] {
  /// What a row of a list says of a meeting's other files; nil where it has none.
  package func mark(in language: Language) -> String? {
    let words = CopyWording(language)
    if contains(where: { $0.relation == .forked }) { return words.isForked }
    if contains(where: { $0.relation == .newer }) { return words.isOlder }
    return isEmpty ? nil : words.hasOlder
  }
}
