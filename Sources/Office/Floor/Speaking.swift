import Deliberation
import Sentences
import Text

/// Who speaks, and for which side.
struct Speaking: Sendable {
  private let speaker: Question<String?>
  private let side: Question<Turn.Kind?>

  init(at desk: Desk) {
    let language = desk.language
    speaker = .person(
      "speaker", language("发言人", "Speaker"), among: Speaking.speakers(desk.session),
      hint: language.personHint)
    side = .choice("side", language("立场", "Side"), Turn.Kind.allCases) { $0.name(in: language) }
  }

  var fields: [Field] { [speaker.field, side.field] }

  /// Whoever is put down as for or against is told so in the record: never by default.
  func read(_ answers: Answers) throws(Unanswered) -> (speaker: String, side: Turn.Kind) {
    (try answers.required(speaker), try answers.chosen(side))
  }

  /// Those who may speak, whether they have come or not: whoever isn't here yet is refused by
  /// name, not taken for somebody the roster doesn't know.
  private static func speakers(_ session: Session?) -> [Participant] {
    guard let session else { return [] }
    let speakers = session.roster.filter { $0.standing != .observing }
    return speakers.filter { session.attendance(of: $0.id).isPresent }
      + speakers.filter { !session.attendance(of: $0.id).isPresent }
  }
}
