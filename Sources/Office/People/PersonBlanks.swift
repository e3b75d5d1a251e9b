import Deliberation
import Sentences
import Text
import Values

/// What is asked of one person: added to the roster, registered at the door, or changed.
struct PersonBlanks: Sendable {
  private let name, groups, home, organisation, note: Question<String>
  private let standing: Question<Standing?>
  /// Those a number stands for.
  private let known: [String]
  /// What isn't asked stays as it was.
  private let before: PersonDetails

  init(
    _ details: PersonDetails?, standings: [Standing] = Standing.allCases, at desk: Desk
  ) {
    let (language, words) = (desk.language, PeopleWording(desk.language))
    known = desk.session?.details.groups ?? []
    before = details ?? PersonDetails(name: "")
    name = .line(PersonOffers.nameField, words.name, details?.name ?? "", limit: 60)
    standing = .choice(
      "standing", words.standing, standings,
      details.map { standings.firstIndex(of: $0.standing) } ?? 0
    ) { $0.name(in: language) }
    groups = .line(
      "groups", words.groups, details?.groups.joined(separator: "、") ?? "",
      hint: words.groupsHint(known), limit: 200)
    home = .line("home", words.home, details?.home ?? "", hint: words.homeHint, limit: 200)
    organisation = .line(
      "organisation", words.organisation, details?.organisation ?? "", limit: 200)
    note = .line("note", words.note, details?.note ?? "", limit: 200)
  }

  var fields: [Field] {
    [name.field, standing.field, groups.field, home.field, organisation.field, note.field]
  }

  func read(_ answers: Answers) throws(Unanswered) -> PersonDetails {
    var details = before
    details.name = try answers[name]
    guard !details.name.isEmpty else {
      throw Unanswered(name, PeopleWording(answers.desk.language).nameMissing)
    }
    details.standing = try answers[standing] ?? details.standing
    details.groups = groups(written: try answers[groups])
    details.home = answers.optional(home)
    details.organisation = answers.optional(organisation)
    details.note = answers.optional(note)
    details.search = SearchText(name: details.name, home: details.home)
    return details
  }

  /// Groups by name or by number, `1、3` or `13`, each once.
  private func groups(written text: String) -> [String] {
    var found: [String] = []
    for part in text.halfWidth.split(whereSeparator: { "、,，;； /".contains($0) }) {
      let digits = part.compactMap(\.wholeNumberValue)
      let isNumbers =
        digits.count == part.count && digits.allSatisfy { (1...known.count).contains($0) }
      found += isNumbers && !known.isEmpty ? digits.map { known[$0 - 1] } : [String(part)]
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }
}
