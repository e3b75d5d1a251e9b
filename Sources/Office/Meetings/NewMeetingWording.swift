import Deliberation
import Text
import Values

/// What the form for a new meeting says.
package struct NewMeetingWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var like: String { language("照着哪一次会议新建？", "Make it like which meeting?") }
  package var blank: String { language("不参照，从空白开始", "None, start from a blank one") }
  package var takesOver: String {
    language(
      "照着建：机构、地点、各方、规则、名册和没议完的议题一并带来，到会情况不带。",
      "Taken over: body, place, groups, rule, roster and unfinished issues, but not who came.")
  }
  package var title: String { language("会议名称", "Title") }
  package var titleHint: String { language("如 24号楼植物角养鸟事宜", "such as Birds at building 24") }
  package var day: String { language("日期", "Day") }
  package var time: String { language("时间", "Time") }
  package var timeHint: String {
    language("如 14:30；会后补录可写 14:30-15:42", "such as 14:30; held already: 14:30-15:42")
  }
  package var recording: String { language("记录方式", "Recorded") }
  package var live: String { language("边开边记", "as it goes") }
  package var afterwards: String { language("会后补录", "afterwards") }
  package var form: String { language("会议形式", "Form") }
  package var inPerson: String { language("到会", "people come") }
  package var inWriting: String {
    language("书面（征询、书面表决）", "in writing (surveys, votes on paper)")
  }
  package var notAfterwards: String {
    language(
      "书面会议一办多日，不能会后补录，请选“边开边记”：送达、收票等各填自己的日期。",
      "A session in writing goes on for days: choose “as it goes”; deliveries and slips bear days of their own."
    )
  }
  package var place: String { language("地点", "Place") }
  package var body: String { language("议事机构", "Body") }
  package var bodyHint: String { language("如 居民议事会", "such as Residents' council") }
  package var convener: String { language("召集单位", "Convener") }
  package var facilitator: String { language("主持人", "Facilitator") }
  package var secretary: String { language("记录人", "Secretary") }
  package var make: String { language("建立", "Make it") }
  package var cancel: String { language("返回", "Back") }
  package var titleMissing: String { language("请填写会议名称。", "Give it a title.") }
  package func notADay(_ text: String) -> String {
    language("“\(text)”不是日期，请写成 2024-05-18。", "“\(text)” isn't a day; write 2024-05-18.")
  }
  /// No reason makes such a day stand: the meeting's folder and number are made of it.
  package func wrongCentury(_ day: Day, now: Day) -> String {
    language(
      "日期\(day)与今天（\(now)）相差\(Day.lifetime)年以上，年份写错了，没有新建会议。请改正日期。",
      "\(day) is more than \(Day.lifetime) years from today (\(now)); no meeting was made. Correct the "
        + "year.")
  }
  package func notATime(_ text: String) -> String {
    language("“\(text)”不是时间，请写成 14:30。", "“\(text)” isn't a time; write 14:30.")
  }
  package func made(hasRoster: Bool, isInWriting: Bool) -> String {
    if isInWriting {
      return language(
        "会议已建立。下一步导入业主清册：按 9，选“业主清册”。",
        "The session is made. Next, take in the owners' register: 9, then its name.")
    }
    return hasRoster
      ? language("会议已建立，名册已带来。", "The meeting is made, with its roster.")
      : language(
        "会议已建立。下一步导入名册：按 9，选“导入名册”。",
        "The meeting is made. Next, import the roster: 9, then Import.")
  }
  /// What a meeting may need that its form doesn't ask for.
  package var alsoInSettings: String {
    language(
      "应有代表的各方、另须征求意见的单位，在“会议设置”里填。",
      "Groups that must come and bodies whose consent is needed are filled in under Meeting details."
    )
  }
  /// A choice in the list of earlier meetings.
  package func earlier(_ day: Day, _ title: String, _ body: String) -> String {
    body.isEmpty
      ? "\(day)  \(title)" : language("\(body)：\(day)  \(title)", "\(body): \(day)  \(title)")
  }
}
