import Deliberation
import Sentences
import Text

/// One thing that the record says of somebody or something, and how it is put right.
///
/// The number of its entry stays inside: whoever chooses it sees what it says.
package struct CorrectableFact: Sendable, Identifiable {
  package struct ID: Hashable, Sendable {
    /// 0 for what stands in no entry.
    let entry: Int
    let path: String
  }

  package let id: ID
  /// What it is called, such as 姓名.
  package let label: String
  /// What the record says now, in words.
  package let value: String
  /// What the record tells there, as a sentence; empty where the value says it all.
  package let sentence: String
  /// Why it can't be put right, for the user to read; nil where it can.
  package let whyNot: String?
  /// Asks what it should say.
  package let act: @Sendable (Desk) -> Act
}

extension CorrectionSubject {
  /// What the record says of it, first to last, with what can't be corrected and why.
  package func facts(at desk: Desk) -> [CorrectableFact] {
    guard let session = desk.session else { return [] }
    let told = session.facts { isTold(by: $0, in: session) }.map { fact($0, in: session, at: desk) }
    return besides(in: session, desk.language) + told
  }

  /// What is put right by an act of its own, and stands in no field of an entry.
  private func besides(in session: Session, _ language: Language) -> [CorrectableFact] {
    switch self {
    case .meeting:
      return [
        CorrectableFact(
          id: .init(entry: 0, path: "title"), label: language("会议名称", "title"),
          value: session.identity.title, sentence: "", whyNot: nil,
          act: { RecordOffers.correctTitle.act((), $0) })
      ]
    case .vote(let id):
      guard let vote = RecordOffers.correctable(in: session).first(where: { $0.id == id }) else {
        return []
      }
      return [
        CorrectableFact(
          id: .init(entry: 0, path: "count"), label: language("票数", "count"),
          value: VotesWording(session, in: language).past(vote), sentence: "", whyNot: nil,
          act: { RecordOffers.correctCount.act(vote, $0) })
      ]
    case .person(let id):
      guard let person = session.participants[id], session.attendance(of: id).signedIn == nil
      else { return [] }
      return [
        CorrectableFact(
          id: .init(entry: 0, path: "attended"), label: language("到会", "attendance"),
          value: language("没有签到", "not signed in"), sentence: "", whyNot: nil,
          act: { RecordOffers.missed(person, at: $0) })
      ]
    case .issue, .motion, .outcome, .task, .consent, .objection, .concern, .opinions, .remark,
      .attachment:
      return []
    }
  }

  private func fact(
    _ fact: RecordedFact, in session: Session, at desk: Desk
  ) -> CorrectableFact {
    let language = desk.language
    let words = RecordWording(session, in: language)
    let sentence = fact.event.sentence(in: language, of: session)
    let id = CorrectableFact.ID(
      entry: fact.entry.number, path: fact.path ?? sentence)
    guard let path = fact.path else {
      return CorrectableFact(
        id: id, label: language("其他", "besides"), value: sentence, sentence: "",
        whyNot: words.noFieldOfItsOwn, act: { _ in .refuse(words.noFieldOfItsOwn) })
    }
    let field = EntryField(fact.entry, path)
    let (title, subject) = (RecordWording.correcting(in: language), name(in: session, language))
    let (whyNot, act): (String?, @Sendable (Desk) -> Act) =
      switch desk.standing(of: field, saying: fact.value) {
      case .open:
        (
          nil,
          { RecordOffers.correcting(field, titled: title, notes: [subject, sentence], at: $0) }
        )
      case .voted(let motion): (nil, { RecordOffers.erratum(of: motion, at: $0) })
      case .closed(let why): (why, { _ in .refuse(why) })
      }
    return CorrectableFact(
      id: id, label: RecordWording.field(path, in: language),
      value: words.value(fact.value, of: path), sentence: sentence, whyNot: whyNot, act: act)
  }
}

/// Whether a field can be put right, whatever it should say.
private enum FieldStanding {
  case open
  /// It is a text that was voted on: an erratum is printed beside it.
  case voted(Motion.ID?)
  /// For the user to read.
  case closed(String)
}

extension Desk {
  /// Tries another answer, of which only those refusals count that any other would meet.
  fileprivate func standing(of field: EntryField, saying old: String) -> FieldStanding {
    guard let session, let sample = RecordWording.sample(of: field.path, otherThan: old) else {
      return .open
    }
    let words = RecordWording(session, in: language)
    do throws(Refusal) {
      _ = try trial(
        .correct(
          .init(
            entry: field.entry.number, field: field.path, old: old, new: sample, reason: "-",
            approved: "-")))
      return .open
    } catch {
      if case .words(.votedText(let vote)) = error {
        guard case .motion(let motion, _)? = session.votes[vote]?.opening.subject else {
          return .voted(nil)
        }
        return .voted(motion)
      }
      if case .words(.struckOutAlready) = error { return .closed(words.struckOut) }
      if case .record(.verdictRestsOn) = error { return .closed(words.restsOnIt) }
      if case .record(.wouldContradict) = error { return .closed(words.restsOnIt) }
      return .open
    }
  }
}
