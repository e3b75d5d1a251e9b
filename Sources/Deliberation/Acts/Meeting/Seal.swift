import Values

extension Command {
  /// 封存, with the 文号; `incomplete` accepts what is still missing, and says why.
  package struct Seal: CommandPayload {
    /// 文号: the document number.
    package var documentNumber: String?
    /// Why it is sealed although something is missing.
    package var incomplete: String?

    package init(documentNumber: String?, incomplete: String?) {
      (self.documentNumber, self.incomplete) = (documentNumber, incomplete)
    }

    package static let footing = Footing(phases: [.adjourned], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      if session.opening == nil, session.adjournment?.reason == nil { throw .course(.neverOpened) }
      let accepted = try chair.optional(incomplete, .reason)
      let number = try chair.optional(documentNumber, .number)
      if let number, !number.isDocumentNumber { throw .input(.notADocumentNumber(number)) }
      let gaps = session.gaps
      if !gaps.isEmpty && accepted == nil { throw .record(.incomplete(gaps)) }
      return [.sealed(.init(documentNumber: number, incomplete: accepted))]
        + (session.sealsAsRecovered ? [.sealedAsRecovered(.init())] : [])
    }

    /// Whoever seals must have seen all of it.
    package func isOvertaken(by later: Entry, in session: Session) -> Bool { true }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.ending(after: chair.session.adjournment?.at)
    }
  }
}

extension Event {
  /// 封存: nothing is edited afterwards, only corrected.
  package struct Sealed: ChangesPhase {
    /// 文号: the number of the papers; nil where they have none.
    package var documentNumber: String?
    /// Why it was sealed although something was missing; nil where nothing was.
    package var incomplete: String?

    package init(documentNumber: String?, incomplete: String?) {
      (self.documentNumber, self.incomplete) = (documentNumber, incomplete)
    }

    package var event: Event { .sealed(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.seal = Deliberation.Seal(
        at: stamp.moment, entry: stamp.entry, documentNumber: documentNumber, incomplete: incomplete
      )
      session.phase = .sealed
    }

    package var correctable: [CorrectableField<Self>] {
      [field("documentNumber", \.documentNumber)]
    }

    package func act(in scene: Scene) -> Command? {
      .seal(.init(documentNumber: documentNumber, incomplete: incomplete))
    }
  }
}

extension Event {
  /// The seal of this entry is that of a 恢复本: the record it seals isn't the one sealed before.
  package struct SealedAsRecovered: EventPayload, SayingNothing {
    package init() {}

    package var event: Event { .sealedAsRecovered(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .fields)

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.seal?.isOfRecovered = true
    }

    package func act(in scene: Scene) -> Command? { nil }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
