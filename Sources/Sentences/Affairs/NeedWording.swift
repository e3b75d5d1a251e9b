import Affairs
import Deliberation
import Text
import Values

extension Need {
  /// What it asks for, as a part of a sentence: `产权单位书面同意`, `公示7日且无未了结的异议`.
  package func words(in language: Language) -> String {
    switch self {
    case .voices(let heads):
      language("至少\(heads)人次的意见", "opinions of at least \(heads)")
    case .voicesAnswered: language("意见全部答复", "every opinion answered")
    case .survey(let survey): survey.words(in: language)
    case .study(nil): language("党组织研究情况", "what the party organisation made of it")
    case .study(let from?):
      language(
        "党组织研究情况（\(language.fullDay(from))起）",
        "what the party organisation made of it (from \(language.fullDay(from)) on)")
    case .competence: language("是否属于业主共同决定事项的判断", "whose matter it is to decide")
    case .meeting(let meeting): meeting.words(in: language)
    case .concurrence(let unit): language("\(unit)书面同意", "the written consent of \(unit)")
    case .notice(let notice): notice.words(in: language)
    case .pledges(let pledges): pledges.words(in: language)
    case .paper(let names): language(names.joined(separator: "、"), names.joined(separator: ", "))
    case .means: language("资金和物资落实", "means for all that it takes")
    case .tasks(.assigned): language("每项任务有责任人和时限", "every task with who and by when")
    case .tasks(.done): language("任务全部办结", "every task done")
    case .note(let kind):
      language("“\(kind.name(in: language))”的办理记录", "a note of \(kind.name(in: language))")
    case .site(.state(let state)):
      language("点位到“\(state.rawValue)”", "the site \(state.name(in: language))")
    case .site(.used): language("点位有用途", "a use of the site")
    case .party(let kind):
      language("登记\(kind.name(in: language))", "a \(kind.name(in: language)) entered")
    case .children(let step):
      language("所属各事项都办完“\(step)”", "“\(step)” passed by every matter within it")
    case .said: language("经办人确认", "somebody's word for it")
    case .any(let needs):
      needs.map { $0.words(in: language) }.joined(separator: language("，或者", ", or "))
    }
  }
}

extension Need.Survey {
  fileprivate func words(in language: Language) -> String {
    let out =
      switch asked {
      case .all: language("征询单发到每一户", "slips handed out to every household")
      case .atLeast(let count):
        language("征询单至少发放\(count)份", "at least \(count) slips handed out")
      }
    return out
      + (returned.map {
        language(
          "，收回\(language.share(.atLeast, $0))",
          " and \(language.share(.atLeast, $0)) returned")
      } ?? "")
  }
}

extension Need.Meeting {
  fileprivate func words(in language: Language) -> String {
    let who = kind.isEmpty ? body : kind
    let name =
      who.isEmpty
      ? language("会议", "a meeting")
      : language(who.joined(separator: "或者"), who.joined(separator: " or "))
    let parts = [
      form.map { language("\($0)形式", $0) },
      decides == .owners ? language("由业主表决", "voted on by the owners") : nil,
      verdict.isEmpty
        ? nil
        : verdict.map { $0.name(in: language) }.joined(separator: language("或者", " or ")),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return name }
    return language(
      "\(name)（\(parts.joined(separator: "，"))）", "\(name) (\(parts.joined(separator: ", ")))")
  }
}

extension Need.Meeting.Result {
  package func name(in language: Language) -> String {
    switch self {
    case .adopted: language("通过", "adopted")
    case .consensus: language("达成一致", "agreed on")
    case .elected: language("当选", "elected")
    case .measured: language("测评有结果", "measured")
    case .counted: language("计票核对完毕", "counted")
    case .announced: language("结果已宣布", "announced")
    }
  }
}

extension Need.Notice {
  fileprivate func words(in language: Language) -> String {
    let days = language.days(days, unit)
    return switch objections {
    case .none:
      language("公示\(days)且无未了结的异议", "a notice of \(days) with every objection settled")
    case .answered:
      language("公示\(days)且异议都已答复", "a notice of \(days) with every objection answered")
    }
  }
}

extension Need.Pledges {
  fileprivate func words(in language: Language) -> String {
    let name = kind.name(in: language)
    let how =
      switch state {
      case .signed: language("已签", "signed")
      case .done: language("已兑现", "kept")
      }
    return switch of {
    case .all: language("\(name)全部\(how)", "every \(name) \(how)")
    case .atLeast(let count):
      language("\(name)\(how)至少\(count)项", "at least \(count) of \(name) \(how)")
    }
  }
}
