extension LedgerEvent {
  /// 封存: a meeting's seal, so that one whose file is gone is missed.
  package struct Sealed: LedgerEventPayload {
    /// The meeting's mark.
    package var session: String
    /// Relative to the archive, or a whole path outside it.
    package var file: String
    /// The first 16 digits of the sealing line's sum.
    package var code: String
    /// 文号; nil where none was given.
    package var number: String?
    /// Why it was entered afterwards by somebody's word.
    package var reason: String?

    package init(
      session: String, file: String, code: String, number: String? = nil, reason: String? = nil
    ) {
      (self.session, self.file, self.code) = (session, file, code)
      (self.number, self.reason) = (number, reason)
    }

    package var event: LedgerEvent { .sealed(self) }
    /// The seal of a meeting brings it about, which the register is held against.
    package var act: LedgerCommand? { nil }
    package static let isFinal = true
    package var touches: [LedgerTouch] { [.adds(.seal(session: session))] }
  }
}
