import Office

/// The commands of a vote.
extension CommandName {
  package static let voteByHands = CommandName(
    "vote-by-hands", title: ("举手表决", "Show of hands"), label: ("举手", "Hands"),
    help: ("发起举手表决，有待表决的修改意见时先表决修改意见。", "Opens a vote by hands; a waiting amendment comes first."))
  package static let voteByName = CommandName(
    "vote-by-name", title: ("点名表决", "Roll call"), label: ("点名", "Names"),
    help: ("逐个点名，记下各人的回答。", "Calls each name and writes down the answer."))
  package static let askObjections = CommandName(
    "ask-objections", title: ("问有没有不同意见", "Ask for objections"), label: ("问异议", "Ask"),
    help: ("只问有没有不同意见，不算作人人赞成。", "Asks whether anybody objects; nobody is counted as agreeing."))
  package static let voteBySecretBallot = CommandName(
    "vote-by-secret-ballot", title: ("无记名投票", "Secret ballot"), label: ("无记名", "Ballot"),
    help: ("发票、收票、计票，只记票数。", "Ballots are counted; nothing says who chose what."))
  package static let voteOtherwise = CommandName(
    "vote-otherwise", title: ("另选规则和方式", "Another rule or way"), label: ("换规则", "Rule"),
    help: ("选用别的规则或方式，或对一个问题表决。", "Another rule, another way, or a plain question."))
  package static let choose = CommandName(
    "choose", title: ("多选（选名、选方案、选人）", "Choose among several"), label: ("多选", "Choose"),
    help: ("从几项里选一项或几项，得票相同可进行第二轮。", "Choosing one or more of several, with a runoff on a tie."))
  package static let appraise = CommandName(
    "appraise", title: ("测评（满意度）", "Appraisal"), label: ("测评", "Appraise"),
    help: ("满意、基本满意、不满意、不了解，仅公布统计结果。", "How satisfied people are; only figures are published."))

  package static let enterCount = CommandName(
    "enter-count", title: ("录入票数", "Enter the count"), label: ("录入", "Count"),
    help: (
      "录入赞成、反对、弃权，可按排相加，如12+15+13。", "Enters for, against and abstaining; rows may be added up."
    ))
  package static let checkCount = CommandName(
    "check-count", title: ("核对票数", "Check the count"), label: ("核对", "Check"),
    help: ("与计票人再核对一遍，无误后才能宣布。", "The count is looked at once more before it is announced."))
  package static let concurrence = CommandName(
    "concurrence", title: ("征求有关单位意见", "Consent of others"), label: ("征求意见", "Consent"),
    help: (
      "登记产权单位等的答复：书面同意、口头同意、不同意、尚未答复。",
      "What the owner of the building and the like answered."
    ))
  package static let announce = CommandName(
    "announce", title: ("宣布结果", "Announce"), label: ("宣布", "Announce"),
    help: ("宣布后结果上屏，不再更改。", "The result goes on the wall and is never edited."))
  package static let recount = CommandName(
    "recount", title: ("复点（宣布前重新点数）", "Recount before announcing"), label: ("复点", "Recount"),
    help: ("宣布前重新点数，写明原因。", "Takes the count again before it is announced."))
  package static let voidVote = CommandName(
    "void-vote", title: ("表决作废", "Void the vote"), label: ("作废", "Void"),
    help: ("这次表决作废，写明原因，可以重新表决。", "The vote counts no longer; it can be taken again."))
  package static let drawLot = CommandName(
    "draw-lot", title: ("抽签", "Draw a lot"), label: ("抽签", "Lot"),
    help: ("第二轮得票仍相同时抽签，种子先当众念出。", "After a tied runoff; the seed is called out first."))

  package static let sayFor = CommandName(
    "say-for", title: ("赞成", "For"), help: ("选中的人回答赞成。", "The chosen one says for."))
  package static let sayAgainst = CommandName(
    "say-against", title: ("反对", "Against"), help: ("选中的人回答反对。", "The chosen one says against."))
  package static let sayAbstain = CommandName(
    "say-abstain", title: ("弃权", "Abstaining"), label: ("弃权", "Abstain"),
    help: ("选中的人回答弃权。", "The chosen one abstains."))
  package static let noObjection = CommandName(
    "no-objection", title: ("没有人提不同意见", "Nobody objects"), label: ("没有", "Nobody"),
    help: ("问过了，没有人提不同意见。", "Everybody was asked and nobody objects."))
  package static let markObjector = CommandName(
    "mark-objector", title: ("标记选中的人", "Mark the chosen one"), label: ("标记", "Mark"),
    help: ("选中的人提了不同意见，再按一次取消。空格相同。", "The chosen one objects; again takes it back."))
  package static let countObjectors = CommandName(
    "count-objectors", title: ("只记人数", "Only how many"), label: ("记人数", "Number"),
    help: ("有人提不同意见但不记名时只记人数。", "How many object, without names."))
}
