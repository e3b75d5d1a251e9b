import Values

extension Event {
  /// 已采纳: its text is the motion's next `version`.
  package struct AmendmentAdopted: EventPayload {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 第N稿: the version of the motion that it became, from 2.
    package var version: Int

    package init(amendment: Amendment.ID, version: Int) {
      self.amendment = amendment
      self.version = version
    }

    package var event: Event { .amendmentAdopted(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isEffect = true

    package var touches: [Touch] { [.changes(.amendment(amendment))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard let adopted = session.amendments[amendment] else {
        throw .unknown(.amendment(amendment))
      }
      // Where an earlier file took a version back, its number may have been given again.
      let drafted = session.motions[adopted.motion]?.current.number ?? 0
      guard version > drafted else { throw .repeated(.amendment(amendment)) }
      try session.change(amendment) { $0.status = .adopted(version: version) }
      _ = session.motions.update(adopted.motion) {
        $0.versions.append(.init(number: version, text: adopted.text, amendment: amendment))
        $0.drafted = max($0.drafted, version)
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? { nil }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.amendment = numbers(amendment)
      return changed
    }
  }
}

extension Event {
  /// 未采纳: it was voted down.
  package struct AmendmentRejected: EventPayload {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID

    package init(amendment: Amendment.ID) {
      self.amendment = amendment
    }

    package var event: Event { .amendmentRejected(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isEffect = true

    package var touches: [Touch] { [.changes(.amendment(amendment))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(amendment) { $0.status = .rejected }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? { nil }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.amendment = numbers(amendment)
      return changed
    }
  }
}

extension Event {
  /// Its vote was voided: it waits again, and the version it made is gone.
  package struct AmendmentReopened: EventPayload {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID

    package init(amendment: Amendment.ID) {
      self.amendment = amendment
    }

    package var event: Event { .amendmentReopened(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isEffect = true

    package var touches: [Touch] { [.changes(.amendment(amendment))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard let reopened = session.amendments[amendment] else {
        throw .unknown(.amendment(amendment))
      }
      if case .adopted(let version) = reopened.status {
        _ = session.motions.update(reopened.motion) { motion in
          motion.versions.removeAll { $0.number == version && $0.amendment == amendment }
        }
      }
      try session.change(amendment) { $0.status = .proposed }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? { nil }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.amendment = numbers(amendment)
      return changed
    }
  }
}
