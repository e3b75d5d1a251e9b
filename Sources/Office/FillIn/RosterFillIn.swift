import Archives
import Deliberation
import Lists
import Sentences
import Text
import Values

/// 名册 of a meeting, with telephones only where they were asked for.
struct RosterFillIn: FillInSource {
  let list = FillInList.roster
  let columns: [FillInColumn]
  let rows: [FillInRow]
  private let people: [String: Participant]
  private let language: Language

  static let name = FillInColumn("姓名")
  static let groups = FillInColumn("身份")
  static let standing = FillInColumn("出席、列席或旁听")
  static let home = FillInColumn("房号")
  static let organisation = FillInColumn("单位")
  static let area = FillInColumn("面积", .number)
  static let note = FillInColumn("备注")
  static let telephone = FillInColumn.keptApart("电话")

  /// - Parameter telephones: by participant; none where they stay here.
  init(_ session: Session, telephones: [String: String], in language: Language) {
    self.language = language
    columns = [
      Self.name, Self.groups, Self.standing, Self.home, Self.organisation, Self.area, Self.note,
      Self.telephone,
    ]
    people = Dictionary(session.roster.map { ($0.id.text, $0) }) { first, _ in first }
    rows = session.roster.map { person in
      let it = person.details
      return FillInRow(
        id: person.id.text, called: it.name,
        cells: [
          it.name, it.groups.joined(separator: "、"), it.standing.name(in: .chinese),
          it.home ?? "", it.organisation ?? "", it.area?.description ?? "", it.note ?? "",
          telephones[person.id.text] ?? "",
        ])
    }
  }

  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct {
    let before = row.flatMap { people[$0.id] }?.details
    var person: PersonDetails
    if let before {
      person = before
    } else {
      person = PersonDetails(name: try filled.needed(Self.name))
    }
    person.name = filled[Self.name] ?? person.name
    if filled[Self.groups] != nil { person.groups = filled.parts(Self.groups) }
    let standing = try filled.word(
      Self.standing, Standing.allCases.map { ($0.name(in: .chinese), $0) })
    person.standing = standing ?? person.standing
    person.home = filled[Self.home] ?? person.home
    person.organisation = filled[Self.organisation] ?? person.organisation
    person.note = filled[Self.note] ?? person.note
    if let text = filled[Self.area] {
      guard let area = try? Area(text) else { throw .cell(column: Self.area.title, text: text) }
      person.area = area
    }
    person.search = SearchText(name: person.name, home: person.home)
    let telephone = try telephone(filled)
    guard let row else {
      return .meeting(.addParticipant(.init(person: person)), telephone: telephone)
    }
    guard person != before else {
      throw .refused(
        language(
          "只改了电话：会议记录里没有可改的，请在名册里改。",
          "Only the telephone is another, and nothing in the record with it; change it on the roster."
        ))
    }
    return .meeting(
      .changeParticipant(.init(participant: row.id, person: person)), telephone: telephone)
  }

  private func telephone(_ filled: FilledRow) throws(FillInDoubt) -> String? {
    guard let text = filled[Self.telephone] else { return nil }
    guard !PrivateNumber.all(in: text).isEmpty, !text.contains(where: \.isLetter) else {
      throw .cell(column: Self.telephone.title, text: text)
    }
    return text
  }
}
