import Deliberation
import Sentences
import Text
import Values

/// What was said otherwise later, and not by way of a correction.
extension Proceedings {
  /// What stood at 宣布 or 散会 and was said otherwise without a correction, in both readings; nil for
  /// what a public copy doesn't print.
  func text(of rewriting: Rewriting) -> String? {
    let name: String
    let mark = rewriting.mark == .announcement ? "宣布时" : "散会时"
    switch rewriting.what {
    case .issueTitle: name = "议题名称"
    case .point(let number): name = "执行事项第\(number)项"
    case .condition(let number): name = "附带条件第\(number)项"
    case .trial: name = "试行期限"
    case .meetingPlace: name = "会议地点"
    case .body: name = "议事机构"
    case .kind: name = "会议类型"
    case .form: name = "会议形式"
    case .convener: name = "召集单位"
    case .facilitator, .secretary, .tellers, .scrutineers, .name, .standing:
      guard !isPublic, let personal = self.personal(rewriting.what) else { return nil }
      name = personal
    }
    if case .standing = rewriting.what {
      let words = [rewriting.old, rewriting.new].map { $0.flatMap(Standing.init)?.word ?? "" }
      return "\(name)\(mark)为“\(words[0])”，改为“\(words[1])”。"
    }
    let issue =
      session.issues.count > 1 && rewriting.what != .issueTitle
      ? rewriting.issue.flatMap { session.issues[$0] }.map { "“\(title(of: $0))”" } ?? "" : ""
    switch (said(rewriting.old, of: rewriting.what), said(rewriting.new, of: rewriting.what)) {
    case (let old?, let new?): return "\(issue)\(name)\(mark)为“\(old)”，改为“\(new)”。"
    case (let old?, nil): return "\(issue)\(mark)的\(name)“\(old)”删去。"
    case (nil, let new?): return "\(issue)\(name)“\(new)”系散会后增列。"
    case (nil, nil): return nil
    }
  }

  /// One reading as it is printed. The days of a trial are days, and no home that somebody typed.
  private func said(_ text: String?, of what: Rewriting.What) -> String? {
    guard let text else { return nil }
    let days = what == .trial ? text.split(separator: "—").compactMap { Day(String($0)) } : []
    return days.count == 2
      ? "\(days[0].official)至\(days[1].official(after: days[0]))" : free(text)
  }

  /// What of a person was rewritten, or of those who held an office; nil for anything else.
  private func personal(_ what: Rewriting.What) -> String? {
    switch what {
    case .facilitator: "主持人"
    case .secretary: "记录人"
    case .tellers: "计票人"
    case .scrutineers: "监票人"
    case .name(let id): "参会人员\(name(id) ?? id.text)的姓名"
    case .standing(let id): "\(name(id) ?? id.text)的参会身份"
    default: nil
    }
  }
}
