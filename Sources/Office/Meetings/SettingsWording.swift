import Deliberation
import Text

/// What the form for a meeting's details says.
package struct SettingsWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var place: String { language("地点", "Place") }
  package var time: String { language("时间", "Time") }
  package var timeHint: String { language("如 14:30", "such as 14:30") }
  package var body: String { language("议事机构", "Body") }
  package var kind: String { language("会议类型", "Kind of meeting") }
  package var form: String { language("会议形式", "Form") }
  package var formHint: String {
    language("书面征询、书面表决的填“书面”", "书面 where it is held in writing")
  }
  package var convener: String { language("召集单位", "Convener") }
  package var guidance: String { language("指导单位", "Guided by") }
  package var facilitator: String { language("主持人", "Facilitator") }
  package var secretary: String { language("记录人", "Secretary") }
  package var tellers: String { language("计票人", "Tellers") }
  package var scrutineers: String { language("监票人", "Scrutineers") }
  package var preset: String { language("各方预设", "Groups of") }
  package func preset(_ preset: GroupPreset) -> String {
    switch preset {
    case .building: language("楼院议事", "a building")
    case .fiveSocieties: language("五社联动", "five societies")
    case .threeBodies: language("三驾马车", "three bodies")
    }
  }
  package var groups: String { language("身份（单位）", "Groups") }
  package var requiredGroups: String { language("应有代表的各方", "Groups that must come") }
  package var listHint: String { language("几项用、隔开", "several, with commas between") }
  package var rule: String { language("表决规则", "Rule of voting") }
  package var concurrences: String { language("另须征求意见的单位", "Consents asked of") }
  package var turnSeconds: String { language("每次发言（秒）", "A turn, in seconds") }
  package var turnHint: String { language("0 表示不限时", "0 for no limit") }
  package var turns: String { language("每题发言次数", "Turns per issue") }
  package var abstentions: String { language("问不问弃权", "Abstentions") }
  package var asked: String { language("问", "asked for") }
  package var notAsked: String { language("不问", "not asked for") }
  package var noticeDays: String { language("公示天数", "Days of notice") }
  package var prefix: String { language("文号代字", "Document prefix") }
  package var prefixHint: String { language("如 胜古北社议", "such as 胜古北社议") }
  package var contact: String { language("联系人", "Contact") }
  package var contactHint: String {
    language("姓名或岗位，可写对外的单位电话", "a name or post; an office's number may stand here")
  }
  package var terms: String { language("用语", "Words") }
  package var consultation: String { language("协商（方案、修改意见）", "consultation") }
  package var robert: String { language("罗伯特（动议、修正案）", "Robert’s Rules") }
  package var save: String { language("保存", "Save") }
  package var cancel: String { language("返回", "Back") }
  package var saved: String { language("会议设置已保存。", "The meeting’s details are saved.") }
  package var nothingChanged: String { language("没有改动。", "Nothing was changed.") }
  package func notATime(_ text: String) -> String {
    language("“\(text)”不是时间，请写成 14:30。", "“\(text)” isn't a time; write 14:30.")
  }
  package func notANumber(_ label: String) -> String {
    language("“\(label)”请填数字。", "Write a number for “\(label)”.")
  }
}
