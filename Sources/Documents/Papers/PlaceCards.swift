import Deliberation
import Text

/// 桌签（号牌）: a card for each seat, with the number the sign-in sheet has there; nobody's home, for
/// everybody in the room reads it.
struct PlaceCards: Paper {
  let code = "place-cards"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let filing: Filing? = nil
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]

  func name(in language: Language) -> String { language("桌签（号牌）", "place cards") }
  func document(of proceedings: Proceedings) -> Document { proceedings.placeCards }
}

extension DocumentKind {
  package static let placeCards = DocumentKind(PlaceCards())
}

extension Proceedings {
  fileprivate var placeCards: Document {
    var rows = session.roster.enumerated().filter { $0.element.standing != .observing }.map {
      ["\($0.offset + 1)号", seated($0.element)]
    }
    rows += sparePlaces.map { ["\($0)号", ""] }
    return Document(
      kind: .placeCards, audience: audience, title: [meetingName, "桌签（号牌）"],
      blocks: [
        .table(
          TextTable(columns: [.init("号", least: 8), .init("姓名（单位）", least: 32)], rows: rows)),
        .blank, .small("一行一张，裁开对折，放在座位上；号与签到表的序号相同，旁听的不放。"),
      ])
  }

  /// Who sits there: whoever stands for a unit sits in its name.
  private func seated(_ person: Participant) -> String {
    person.details.organisation ?? person.name
  }

  /// The numbers of those nobody expected, behind the roster.
  var sparePlaces: ClosedRange<Int> { session.roster.count + 1...session.roster.count + 6 }
}
