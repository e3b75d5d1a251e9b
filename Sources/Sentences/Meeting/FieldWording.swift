import Deliberation
import Text

extension Field {
  /// What the blank is called on the screens.
  package func name(in language: Language) -> String {
    switch self {
    case .title: language("标题", "title")
    case .name: language("姓名", "name")
    case .text: language("内容", "text")
    case .reason: language("原因", "reason")
    case .groups: language("身份（单位）", "groups")
    case .home: language("房号或单位", "home or organisation")
    case .number: language("编号", "number")
    case .count: language("人数", "count")
    case .seconds: language("时长（秒）", "seconds")
    case .minutes: language("时长（分钟）", "minutes")
    case .day: language("日期", "date")
    case .responsible: language("责任人", "person responsible")
    case .reply: language("答复", "reply")
    case .conclusion: language("研究情况", "conclusion")
    case .place: language("地点", "place")
    case .by: language("由谁", "by whom")
    case .party: language("单位", "party")
    case .answer: language("答复", "answer")
    case .lines: language("意见", "lines of opinion")
    case .file: language("文件", "file")
    case .checksum: language("文件校验值", "file checksum")
    case .candidates: language("候选项", "candidates")
    case .turnsPerIssue: language("每题发言次数", "turns per issue")
    case .proxiesPerHolder: language("每人最多受托几人", "proxies per holder")
    case .noticeDays: language("公示天数", "days of notice")
    case .expected: language("应到人数", "expected number")
    case .clause: language("条款原文", "clause")
    case .rule: language("规则", "rule")
    case .approved: language("审核人", "who approved it")
    case .body: language("议事机构", "body")
    case .points: language("议定事项", "points settled")
    case .ways: language("印发方式", "how it went out")
    case .people: language("人员", "people")
    }
  }
}

extension Session.Phase {
  package func name(in language: Language) -> String {
    switch self {
    case .preparing: language("会前", "not yet open")
    case .open: language("会议中", "open")
    case .adjourned: language("已散会", "adjourned")
    case .sealed: language("已封存", "sealed")
    }
  }
}
