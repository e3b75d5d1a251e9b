import Affairs
import Deliberation
import Text
import Values

/// 张贴: each matter that is on its way, for what hung where, since when and for how long.
struct PostingsFillIn: NoteFillIn {
  let list = FillInList.postings
  let casebook: Casebook
  let rows: [FillInRow]

  static let posted = FillInColumn("张贴日期", .day)
  static let channels = FillInColumn("渠道")
  static let place = FillInColumn("地点")
  static let days = FillInColumn("天数", .number)
  static let unit = FillInColumn("天数按")
  static let down = FillInColumn("撤下日期", .day)
  static let by = FillInColumn("张贴人")
  static let text = FillInColumn("张贴内容")

  let columns = [
    about, .shown("上次张贴", .day), posted, channels, place, days, unit, down, by, text,
  ]

  init(_ casebook: Casebook, on today: Day) {
    self.casebook = casebook
    rows = casebook.matters(on: today, filter: MatterFilter(isWhole: true)).map { matter in
      let target = Target.card(matter.number)
      let numbers = [matter.number] + matter.linked
      let notices = numbers.flatMap { casebook.notes(on: .card($0)) }
        .filter { $0.note.kind == .notice }
      let last = notices.compactMap(\.note.notice?.posted).max()
      return FillInRow(
        id: target.description, called: matter.title.maskingNumbers,
        cells: [matter.title.maskingNumbers, last?.description ?? ""]
          + Array(repeating: "", count: 8),
        state: notices.map(\.entry.description),
        latest: casebook.lastNoted(on: target, [.notice]), leaves: matter.lacking != nil)
    }
  }

  func note(of filled: FilledRow, on target: Target) throws(FillInDoubt) -> Note {
    let posted = try filled.neededDay(Self.posted)
    var notice = Notice(channels: filled.parts(Self.channels), posted: posted)
    notice.place = filled[Self.place]
    notice.days = try filled.count(Self.days)
    let unit = try filled.word(
      Self.unit, [("自然日", DayUnit.calendar), ("工作日", .working), ("天", .calendar)])
    if notice.days != nil {
      notice.unit = unit ?? .calendar
    } else if unit != nil {
      throw .missing(column: Self.days.title)
    }
    notice.takenDown = try filled.day(Self.down)
    var note = Note(
      on: [target], kind: .notice, day: posted, by: try filled.doer(Self.by),
      text: try filled.needed(Self.text))
    note.notice = notice
    return note
  }
}
