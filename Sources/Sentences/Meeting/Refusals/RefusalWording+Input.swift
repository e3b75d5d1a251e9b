import Deliberation
import Text
import Values

extension Refusal.Input {
  /// - Parameter blank: what the form calls the blank; nil for what it is usually called.
  func sentence(_ language: Language, _ name: Naming, blank: String?) -> String {
    func label(_ field: Field) -> String { blank ?? field.name(in: language).capitalizedFirst }
    return switch self {
    case .empty(let field):
      language(
        "“\(label(field))”不能为空，请填写。",
        "“\(label(field))” must not be empty.")
    case .outOfRange(let field, let number):
      language(
        "“\(label(field))”不能是\(number)，请核对。",
        "“\(label(field))” can't be \(number).")
    case .tooMany(let field, let limit):
      language(
        "“\(label(field))”太多，最多\(limit)。",
        "“\(label(field))”: too many, at most \(limit).")
    case .tooManyLines(let field, let limit):
      language(
        "“\(label(field))”最多\(limit)行。",
        "“\(label(field))”: at most \(limit) lines.")
    case .tooLong(let field, let limit):
      language(
        "“\(label(field))”太长，最多\(limit)字。",
        "“\(label(field))” is too long: at most \(limit) characters.")
    case .controlCharacters(let field):
      language(
        "“\(label(field))”里有不能显示的字符，请重新输入。",
        "“\(label(field))” holds characters that can't be shown.")
    case .invisibleCharacters(let path):
      language(
        "“\(blank ?? path)”里有看不见的字符（零宽字符，或使文字倒排的控制符），多半是从别处复制来的。请删去，或重新输入。",
        "“\(blank ?? path)” holds characters nobody sees (of no width, or turning the text around), probably "
          + "copied with it. Take them out or type it anew.")
    case .privateNumber(let path, let isIdentity):
      isIdentity
        ? language(
          "“\(blank ?? path)”里有身份证号，不能写进会议文件。请删去再试。",
          "There is an identity number in “\(blank ?? path)”, which may not stand in the file. Take it out."
        )
        : language(
          "“\(blank ?? path)”里有电话号码，不能写进会议文件。请删去再试；对外的联系电话写在会议设置的“联系人”里。",
          "There is a telephone number in “\(blank ?? path)”, which may not stand in the file. Take it out; "
            + "a number for the public belongs under Contact in the meeting's details.")
    case .nothingToChange: language("没有改动。", "Nothing was changed.")
    case .noOneResponsible:
      language("请写明责任人或责任单位。", "Name who is responsible.")
    case .numberTaken(let number):
      language("本次会议已有编号“\(number)”的议题。", "An issue here has the number “\(number)” already.")
    case .notADocumentNumber(let number):
      language(
        "“\(number)”不是文号。文号写作“胜古北社议〔2024〕5号”：代字、六角括号里的年份、不加零的序号和“号”。",
        "“\(number)” isn't a document number; write it as 胜古北社议〔2024〕5号.")
    case .daysBackwards(let from, let until):
      language("截止日\(until)早于起始日\(from)。", "The last day \(until) is before \(from).")
    case .notYetHappened(let moment, let now):
      language(
        "发生时间\(moment.day) \(moment.clock)晚于现在（\(now.day) \(now.clock)），请核对。",
        "It can't have happened at \(moment.day) \(moment.clock): it is \(now.day) \(now.clock).")
    case .notBeforeMeeting(let what, let day, let meeting):
      language(
        "\(what.name(in: language))的日期要在开会以前：所写\(day)晚于\(meeting)。写错了的请改日期；会后才做的，不是\(what.name(in: language))，请写一条补记。",
        "\(day) is after \(meeting), and \(what.name(in: language)) comes before the meeting. Put the day right; "
          + "what was done afterwards is a remark.")
    case .sittingOfOtherDay(let meeting, let now):
      language(
        "会后补录的会议只记\(meeting)一天。当天接着开的，写明复会的时间\(name.member("happened"))；\(now)另开的会，请另建一次会议补录。",
        "A meeting typed in afterwards is of \(meeting) alone. Say when it went on that day\(name.member("happened")); type in "
          + "the sitting of \(now) as a meeting of its own."
      )
    }
  }
}

extension BeforeMeeting {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .notice: language("提前告知", "notice")
    case .screening: language("审定", "the screening")
    case .study: language("党组织研究", "the party organisation's study")
    case .source: language("提出议题", "the raising of an issue")
    }
  }
}
