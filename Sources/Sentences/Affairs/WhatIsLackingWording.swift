import Affairs
import Deliberation
import Text
import Values

extension WhatIsLacking {
  /// 还差什么, as a part of a sentence that every list has room for: `102书面异议未了结`,
  /// `期满评议（还有12天）`, `法治、共享（暂无）`.
  package func words(_ name: CardNaming) -> String {
    let language = name.language
    switch self {
    case .rests(let until?):
      return language("暂不办，\(name.day(until))再列", "put aside until \(name.day(until))")
    case .rests(nil): return language("暂不办", "put aside")
    case .step(_, let lacks): return language.list(lacks.map { $0.words(name) })
    case .passage(let step):
      return language("“\(step.title)”材料已齐，可办", "“\(step.title)” lacks nothing and may pass")
    case .facets(let steps, _):
      let titles = language.list(steps.map(\.title))
      return language("\(titles)（暂无）", "\(titles) (nothing yet)")
    case .objections(let count):
      return language("\(count)件异议未答复", "objections without an answer: \(count)")
    case .consent(let party, let due):
      return language("\(party)书面同意未交", "the consent of \(party) in writing")
        + (due.map { language("（\(name.day($0))前）", " (due \(name.day($0)))") } ?? "")
    case .appraisal(_, let days) where days >= 0:
      return language("期满评议（还有\(days)天）", "the appraisal at its end (in \(plural(days, "day")))")
    case .appraisal(_, let days):
      return language(
        "试行期满已\(-days)日，未评议",
        "the trial is over for \(plural(-days, "day")) without an appraisal")
    case .tasks(let open, let late, let next):
      var words = language("\(open)项任务未办结", "tasks not done: \(open)")
      if late > 0 { words += language("，已过时限\(late)", ", late: \(late)") }
      if let next {
        words +=
          next == name.today
          ? language("，今天到时限", ", due today")
          : language("，\(name.day(next))前", ", due \(name.day(next))")
      }
      return words
    case .explanations(let count):
      return language("\(count)条不同意见未解释", "concerns without an explanation: \(count)")
    case .feedback(let count):
      return language("办结\(count)项未反馈", "done and nobody told: \(count)")
    case .outcome: return language("议定事项未填写", "what was agreed isn't written down")
    case .deferred(let until):
      return language("暂缓", "deferred") + (until.map { language("（\($0)）", " (\($0))") } ?? "")
    case .referred(let to): return language("已转\(to)，等答复", "referred to \(to), no answer yet")
    case .round(let until):
      return language("征询中", "slips are out")
        + (until.map { language("（至\(name.day($0))）", " (until \(name.day($0)))") } ?? "")
    case .meeting: return language("上会协商", "a meeting on it")
    case .parts(let open, let count):
      return language("下属\(count)件中\(open)件未办完", "\(open) of its \(plural(count, "part"))")
    case .procedure(let standIn):
      return language("流程未选（先按\(standIn.title)）", "no procedure chosen (\(standIn.title) for now)")
    }
  }
}
