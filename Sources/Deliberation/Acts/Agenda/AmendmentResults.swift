import Values

extension Event {
  /// 已采纳: its text is the motion's next `version`.
  package struct AmendmentAdopted: ChangesAmendment {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 第N稿: the version of the motion that it became, from 2.
    package var version: Int

    package init(amendment: Amendment.ID, version: Int) {
      (self.amendment, self.version) = (amendment, version)
    }

    package var event: Event { .amendmentAdopted(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isEffect = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let adopted = try session.known(amendment)
      // Where an earlier file took a version back, its number may have been given again.
      let drafted = session.motions[adopted.motion]?.current.number ?? 0
      guard version > drafted else { throw .repeated(.amendment(amendment)) }
      try session.change(amendment) { $0.status = .adopted(version: version) }
      _ = session.motions.update(adopted.motion) {
        $0.versions.append(.init(number: version, text: adopted.text, amendment: amendment))
        $0.drafted = max($0.drafted, version)
      }
    }

    package func act(in scene: Scene) -> Command? { nil }
  }

  /// 未采纳: it was voted down.
  package struct AmendmentRejected: ChangesAmendment {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID

    package init(amendment: Amendment.ID) { self.amendment = amendment }

    package var event: Event { .amendmentRejected(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isEffect = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(amendment) { $0.status = .rejected }
    }

    package func act(in scene: Scene) -> Command? { nil }
  }

  /// Its vote was voided: it waits again, and the version it made is gone.
  package struct AmendmentReopened: ChangesAmendment {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID

    package init(amendment: Amendment.ID) { self.amendment = amendment }

    package var event: Event { .amendmentReopened(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isEffect = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let reopened = try session.known(amendment)
      if case .adopted(let version) = reopened.status {
        _ = session.motions.update(reopened.motion) { motion in
          motion.versions.removeAll { $0.number == version && $0.amendment == amendment }
        }
      }
      try session.change(amendment) { $0.status = .proposed }
    }

    package func act(in scene: Scene) -> Command? { nil }
  }
}
