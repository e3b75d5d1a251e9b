import Affairs
import Text
import Values

/// Judges a command of the ledger by its texts alone: no telephone of a person and no identity number
/// stands anywhere in it, nor a character that nobody sees.
///
/// A landline may stand: it is an office's, such as the number on a notice. The screens and `yishi ledger
/// apply` both come through here.
struct ScreenedLedgerCommand {
  let command: LedgerCommand

  /// - Parameter clerk: whose name the entry bears.
  init(_ command: LedgerCommand, by clerk: String) throws(LedgerRefusal) {
    self.command = command
    if clerk.trimmed.isEmpty { throw .empty(.by) }
    if clerk.holdsUnseenInName { throw .unseenCharacters(.by) }
    if clerk.count > Registrar.longestTitle { throw .tooLong(.by, limit: Registrar.longestTitle) }
    if clerk.holdsPrivateNumber { throw .personalNumber(.by) }
    let suspects = TextLeaves.all(in: command, namesToo: true) {
      $0.holdsInvisible || $0.holdsPrivateNumber
    }
    for leaf in suspects {
      let member = leaf.path.last { Int($0) == nil } ?? ""
      let field = ScreenedLedgerCommand.field(member)
      if leaf.text.holdsInvisible { throw .unseenCharacters(field) }
      if ScreenedLedgerCommand.holdsPersonal(leaf.text, in: member) {
        throw .personalNumber(field)
      }
    }
  }

  private static func holdsPersonal(_ text: String, in member: String) -> Bool {
    PrivateNumber.all(in: text).contains { number in
      switch number.kind {
      case .landline: false
      case .mobile: !marks.contains(member)
      // A voucher may have 18 digits, of which the last proves nobody's birth.
      case .identity: !exempt.contains(member) || number.isCertain(in: text)
      }
    }
  }

  /// Marks, checksums and the numbers of work orders, which are long by nature.
  private static let marks: Set<String> = [
    "code", "entry", "over", "reference", "seed", "sha256", "sum",
  ]
  /// The same and the numbers of papers, which are never as short as a telephone's.
  private static let exempt = marks.union(["agreement", "voucher"])

  /// The blank that a member is typed into.
  private static func field(_ member: String) -> LedgerField {
    LedgerField(rawValue: member) ?? named[member] ?? .text
  }

  private static let named: [String: LedgerField] = [
    "lead": .name, "leader": .name, "owner": .name, "proposer": .name, "receivedBy": .name,
    "responsible": .name, "shownAs": .name, "who": .name, "witness": .name, "as": .office,
    "community": .place, "voucher": .number, "agreement": .number, "despite": .reason,
  ]
}
