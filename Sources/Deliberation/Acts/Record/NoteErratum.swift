import Values

extension Command {
  /// 勘误 of a text that was voted on: `old` stands in it and is meant to be `new`.
  package struct NoteErratum: CommandPayload {
    /// Which motion; left out, the one on the floor.
    package var motion: String?
    /// Which version; left out, the last that was voted on.
    package var version: Int?
    /// The words that stand there.
    package var old: String
    /// The words that were meant.
    package var new: String
    /// Why.
    package var reason: String?
    /// Who found it; left out, whoever types it.
    package var by: String?
    /// 审核人: who approved it.
    package var approved: String

    package init(
      motion: String?, version: Int?, old: String, new: String, reason: String?, by: String?,
      approved: String
    ) {
      (self.motion, self.version, self.old, self.new) = (motion, version, old, new)
      (self.reason, self.by, self.approved) = (reason, by, approved)
    }

    package static let footing = Footing(
      phases: [.open, .adjourned, .sealed], readsAfresh: .nothing)

    /// Of the version that was voted on last, unless another is named.
    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let by = try chair.optional(by, .by)
      let approved = try chair.title(approved, .approved)
      let reason = try chair.optional(reason, .reason)
      let motion = try chair.motion(named: motion)
      let voted = chair.session.votes.values.last { $0.opening.subject.isOn(motion.id) }
      guard case .motion(_, let last)? = voted?.opening.subject else {
        throw .words(.notVotedOn(motion.id))
      }
      let number = version ?? last
      guard let text = motion.versions.first(where: { $0.number == number })?.text else {
        throw .lookup(.unknownMotion("\(motion.id.text) \(number)"))
      }
      let (old, new) = (try chair.slip(old), try chair.slip(new))
      guard old != new else { throw .input(.nothingToChange) }
      guard text.contains(old) else { throw .words(.notInText(old)) }
      guard new.isSlip(of: old), !chair.session.namesAnother(new, than: old),
        old.count < text.count || text.count == 1,
        !old.contains(where: \.endsSentence),
        !motion.errata.contains(where: {
          $0.version == number && $0.erratum.old.overlaps(old, in: text)
        })
      else { throw .words(.moreThanASlip(old: old, new: new)) }
      return [
        .erratumNoted(
          .init(
            motion: motion.id, version: number,
            erratum: Erratum(old: old, new: new, by: by, approved: approved, reason: reason)))
      ]
    }
  }
}

extension Event {
  /// 勘误: a slip of the pen in a text that was voted on, printed beside it; the text stays.
  package struct ErratumNoted: EventPayload {
    /// 方案: which motion.
    package var motion: Motion.ID
    /// 第N稿: the version of the motion, from 1.
    package var version: Int
    /// 勘误: the words and what they are meant to be.
    package var erratum: Erratum

    package init(motion: Motion.ID, version: Int, erratum: Erratum) {
      (self.motion, self.version, self.erratum) = (motion, version, erratum)
    }

    package var event: Event { .erratumNoted(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .reasonAlone)

    package var touches: [Touch] { [.changes(.motion(motion))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(motion) { $0.errata.append(.init(version: version, erratum)) }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.erratum.reason)] }

    package func act(in scene: Scene) -> Command? {
      .noteErratum(
        .init(
          motion: motion.text, version: version, old: erratum.old, new: erratum.new,
          reason: erratum.reason, by: erratum.by, approved: erratum.approved))
    }

    package mutating func renumber(_ numbers: Renumbering) { motion = numbers(motion) }
  }
}

extension Chair {
  /// The most characters of a slip of the pen; anything more is another text, and another vote.
  private static let longestSlip = 20

  fileprivate func slip(_ text: String) throws(Refusal) -> String {
    let text = try self.text(text, .text)
    guard text.count <= Chair.longestSlip else {
      throw .input(.tooLong(.text, limit: Chair.longestSlip))
    }
    return text
  }
}
