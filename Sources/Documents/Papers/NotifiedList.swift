import Deliberation
import Text

/// 通知登记表: who was told of the meeting, how and by whom, and what they answered; of the office alone,
/// for it has the telephones that lie beside the record.
struct NotifiedList: Paper {
  let code = "notified-list"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let filing: Filing? = nil
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]

  func name(in language: Language) -> String { language("通知登记表", "list of those notified") }
  func document(of proceedings: Proceedings) -> Document { proceedings.notifiedList }
}

extension DocumentKind {
  package static let notifiedList = DocumentKind(NotifiedList())
}

extension Proceedings {
  fileprivate var notifiedList: Document {
    let rows = session.roster.enumerated().map { place, person in
      [
        "\(place + 1)", called(person), person.groups.joined(separator: "、"),
        issuing.telephones[person.id.text] ?? "", "", "", "", answer(of: person), "",
      ]
    }
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("姓名", least: 8), .init("身份"), .init("电话", least: 12),
        .init("通知方式", least: 8), .init("时间", least: 8), .init("通知人", least: 8),
        .init("回复", least: 8), .init("备注", least: 4),
      ], rows: rows)
    var document = Document(
      kind: .notifiedList, audience: audience, title: [meetingName, "通知登记表"],
      blocks: [
        .fields([.init("会议时间", scheduled), .init("会议地点", venue)]), .blank, .table(table), .blank,
        .small("通知方式填：电话、微信、上门、短信。回复填：参加、请假、未通知到。本表只由办公室保存，联系方式删除时一并删除。"),
      ], page: .wide)
    document.state = "只在办公室使用"
    return document
  }

  /// What was entered of it already; why somebody asked for leave stands here as little as outside.
  private func answer(of person: Participant) -> String {
    switch session.attendance(of: person.id).state {
    case .excused: "请假"
    case .represented: "委托"
    case .notReached: "未通知到"
    case .awaited, .present, .left, .absent: ""
    }
  }
}
