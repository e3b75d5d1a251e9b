import Deliberation
import Text
import Values

extension Refusal.Lookup {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    // Whoever is no participant's name is somebody's all the same.
    case .unknownParticipant where !name.namesPeople:
      language(
        "名册里没有这个人。请核对姓名，或按到场人员登记。",
        "Nobody on the roster is called that. Check the name or add them as a walk-in.")
    case .unknownParticipant(let text):
      language(
        "名册里没有“\(text)”。请核对姓名，或按到场人员登记。",
        "Nobody on the roster is called “\(text)”. Check the name or add them as a walk-in.")
    case .ambiguousParticipant(_, let ids) where !name.namesPeople:
      language(
        "名册里有\(ids.count)位同名的人，请改用编号：\(name.list(ids))。",
        "\(ids.count) people bear one name; use a number: \(name.list(ids)).")
    case .ambiguousParticipant(let text, let ids):
      language(
        "名册里有\(ids.count)位“\(text)”，请改用编号：\(name.list(ids))。",
        "\(ids.count) people are called “\(text)”; use a number: \(name.list(ids)).")
    case .unknownIssue(let text): language("没有议题“\(text)”。", "There is no issue “\(text)”.")
    case .unknownMotion(let text): language("没有方案“\(text)”。", "There is no motion “\(text)”.")
    case .unknownAmendment(let text):
      language("没有修改意见“\(text)”。", "There is no amendment “\(text)”.")
    case .unknownStep(let text): language("没有环节“\(text)”。", "There is no step “\(text)”.")
    case .unknownConcern(let text):
      language("没有不同意见“\(text)”。", "There is no concern “\(text)”.")
    case .unknownVote(let text): language("没有表决“\(text)”。", "There is no vote “\(text)”.")
    case .unknownTurn(let text): language("没有发言“\(text)”。", "There is no turn “\(text)”.")
    case .unknownAssignment(let text):
      language("没有落实事项“\(text)”。", "There is no task “\(text)”.")
    case .unknownAttachment(let text):
      language("没有附件“\(text)”。", "There is no attachment “\(text)”.")
    case .unknownObjection(let number):
      language("没有第\(number)号异议。", "There is no objection \(number).")
    case .unknownRule(let id):
      language("没有表决规则“\(id)”，用 yishi rules 查看。", "There is no rule “\(id)”; see yishi rules.")
    case .unknownGroup(let group):
      language(
        "没有“\(group)”这一身份（单位），请先在会议设置中加上。",
        "There is no group “\(group)”; add it to the meeting first.")
    case .unknownRoom where !name.namesPeople:
      language("清册里没有这一户。", "There is no such dwelling on the register.")
    case .unknownRoom(let room):
      language("清册里没有“\(room)”。", "There is no dwelling “\(room)” on the register.")
    case .unknownCandidate where !name.namesPeople:
      language("候选人里没有这个名字。", "That name doesn't stand on the ballot.")
    case .unknownCandidate(let text):
      language("候选人里没有“\(text)”。", "“\(text)” doesn't stand on the ballot.")
    case .unknownEntry(let number):
      language("没有第\(number)条记录。", "There is no entry \(number).")
    case .noSuchPoint(let point, let count):
      language(
        "没有第\(point)项议定事项，共\(count)项。",
        "There is no point \(point): \(count == 1 ? "there is 1" : "there are \(count)").")
    case .noIssueOnFloor: language("请先选定议题。", "Take up an issue first.")
    case .noMotionOnFloor: language("这个议题还没有方案，请先提出方案。", "No proposal has been made yet.")
    case .noAmendmentWaiting: language("没有待表决的修改意见。", "No amendment is waiting.")
    case .noVoteOpen:
      language(
        "现在没有表决。已经宣布的，会上作废后重新表决，散会后更正票数。",
        "No vote is open. One that was announced is voided and taken again, or its count is corrected "
          + "after the adjournment.")
    case .noTurnUnderWay: language("现在没有人发言。", "Nobody has the floor.")
    case .noStepUnderWay: language("没有正在进行的环节。", "No step is under way.")
    }
  }
}
