import Office

/// The commands of an owners' register and an owners' vote.
extension CommandName {
  package static let ownersRegister = CommandName(
    "owners-register", title: ("业主清册", "Owners' register"), label: ("清册", "Register"),
    help: (
      "导入房号、业主、面积，逐项确认谁是一人，业主表决按它计算。",
      "Takes in dwellings, owners and areas; says who is one head. Owners' votes count by it."
    ))
  package static let ownersVote = CommandName(
    "owners-vote", title: ("发起业主书面表决", "Owners' vote on paper"), label: ("业主表决", "Owners"),
    help: (
      "一户一票书面表决，写明表决范围，可沿用上一轮的票。",
      "Paper ballots, one a dwelling, with the extent; slips of the round before may stand."
    ))
  package static let ownersElection = CommandName(
    "owners-election", title: ("发起业主书面选举", "Owners' election on paper"),
    label: ("业主选举", "Election"),
    help: (
      "一户一票书面选举业主委员会等，按规则核对每名候选人的面积和人数。",
      "Paper ballots with names, one a dwelling; each name's area and heads are counted."
    ))
  package static let stances = CommandName(
    "stances", title: ("各户历次意见和协调", "Dwellings over the rounds"), label: ("历次意见", "Rounds"),
    help: (
      "看各户每一轮的意见怎样变化，登记协调情况。", "How each dwelling answered in every round, with mediations."
    ))
  package static let mediate = CommandName(
    "mediate", title: ("登记协调", "Write down a mediation"), label: ("协调", "Mediate"),
    help: ("哪天、由谁、怎样与这一户协调。", "When, by whom and how this dwelling was talked to."))

  // The register
  package static let registerFromFile = CommandName(
    "register-from-file", title: ("从文件导入", "From a file"),
    help: ("CSV或文本文件，U盘也可以。", "A CSV or text file, on a USB stick too."))
  package static let confirmHead = CommandName(
    "confirm-head", title: ("确认这一条", "Confirm this one"), label: ("确认", "Confirm"),
    help: ("这样归并没有错。回车相同。", "This grouping is right. Enter does the same."))
  package static let confirmKind = CommandName(
    "confirm-kind", title: ("同类的全部确认", "Confirm all of this kind"), label: ("同类确认", "All alike"),
    help: ("理由相同的各条一次确认。", "Confirms every grouping with the same reason."))
  package static let joinHeads = CommandName(
    "join-heads", title: ("合并为一人", "Join into one head"), label: ("合并", "Join"),
    help: ("先用空格标记要合并的各条，再按这里。", "Mark those that are one with Space, then this."))
  package static let partHead = CommandName(
    "part-head", title: ("拆开分别计", "Count apart"), label: ("拆开", "Part"),
    help: ("这一条的各套房各算一人。", "Each dwelling of this one is a head of its own."))
  package static let editDwelling = CommandName(
    "edit-dwelling", title: ("房屋种类和表决人", "Kind and voter"), label: ("种类", "Kind"),
    help: (
      "住宅、未售、公房、车位；共有的推选谁表决。",
      "Home, unsold, public housing, parking; which co-owner votes."
    ))
  package static let showAllHeads = CommandName(
    "show-all-heads", title: ("全部 / 只看待确认", "All / only those to confirm"), label: ("看全部", "All"),
    help: ("在全部业主和待确认的之间切换。", "Switches between all owners and those to be confirmed."))
  package static let findRoom = CommandName(
    "find-room", title: ("找房号或姓名", "Find a room or a name"), label: ("找房", "Find"),
    help: ("输入房号数字、拼音或姓名，跳到那一户。", "Room digits, pinyin or a name; goes there."))
  package static let saveRegister = CommandName(
    "save-register", title: ("完成，写入清册", "Done, keep it"), label: ("完成", "Done"),
    help: ("全部确认后写入会议，作为业主表决的清册。", "Keeps the register once every grouping is confirmed."))

  // Slips
  package static let readSlips = CommandName(
    "read-slips", title: ("录入表决票", "Enter the slips"), label: ("录票", "Slips"),
    help: ("由两名录入人分别录一遍。", "Two clerks enter the slips, each alone."))
  package static let settleSlips = CommandName(
    "settle-slips", title: ("核对两遍录入的差异", "Settle differences"), label: ("核差异", "Differ"),
    help: ("两遍不同的逐户复看原票，定下来并写明原因。", "Looks at the slips read differently and settles them."))
  package static let delivery = CommandName(
    "delivery", title: ("送达登记", "Register of delivery"), label: ("送达", "Delivery"),
    help: ("登记哪些户的表决票已送达。", "Which dwellings were handed their slip."))
  package static let awaitedProxies = CommandName(
    "awaited-proxies", title: ("补登委托书", "Written proxies that came"), label: ("补委托", "Proxies"),
    help: (
      "不是业主签的票，截止日前补来书面委托书的登记在这里。",
      "Slips signed by somebody else: written proxies that came by the last day."
    ))
  package static let extendRound = CommandName(
    "extend-round", title: ("设定或延长截止日", "Set or move the last day"), label: ("截止日", "Last day"),
    help: ("收票和补委托书到哪一天为止。", "Until when slips and written proxies are taken."))
  package static let closeSlips = CommandName(
    "close-slips", title: ("计票（填条款）", "Close the count"), label: ("计票", "Close"),
    help: (
      "未交回、无效等票怎样计算，按条款填；没有条款的留空。",
      "How slips not returned or void count, by the clause; left open where there is none."
    ))
  package static let slipFor = CommandName(
    "slip-for", title: ("同意", "For"), help: ("这一户的票是同意。", "This slip says for."))
  package static let slipAgainst = CommandName(
    "slip-against", title: ("反对", "Against"), help: ("这一户的票是反对。", "This slip says against."))
  package static let slipAbstain = CommandName(
    "slip-abstain", title: ("弃权", "Abstaining"), label: ("弃权", "Abstain"),
    help: ("这一户的票是弃权。", "This slip abstains."))
  package static let slipInvalid = CommandName(
    "slip-invalid", title: ("无效", "Invalid"), label: ("无效", "Void"),
    help: ("多选、涂改、未签名等。", "Two boxes ticked, altered, not signed."))
  package static let slipFromMajority = CommandName(
    "slip-from-majority", title: ("从多", "With the majority"), label: ("从多", "Majority"),
    help: ("随多数意见。", "Goes with the majority."))
  package static let slipNotReturned = CommandName(
    "slip-not-returned", title: ("未交回", "Not returned"), label: ("未交回", "None"),
    help: ("没有交回，或录错了要退掉。", "Nothing came back, or it was entered by mistake."))
  package static let finishSettling = CommandName(
    "finish-settling", title: ("写明原因，定下来", "Give the reason"), label: ("定下来", "Settle"),
    help: ("每一户都选定后写明原因。", "Gives the reason once each is chosen."))
  package static let markDelivered = CommandName(
    "mark-delivered", title: ("已送达（再按取消）", "Delivered (again: not)"), label: ("送达", "Delivered"),
    help: ("标记选中的一户，空格相同。", "Marks the chosen dwelling, as Space does."))
  package static let allDelivered = CommandName(
    "all-delivered", title: ("全部已送达", "All delivered"), label: ("全部", "All"),
    help: ("各户都已送达。", "Every dwelling was handed its slip."))
  package static let saveDelivery = CommandName(
    "save-delivery", title: ("保存送达登记", "Keep the register"), label: ("保存", "Keep"),
    help: ("写入送达登记。", "Writes the register of delivery."))

  // Rules
  package static let chooseRule = CommandName(
    "choose-rule", title: ("选表决规则", "Choose the rule"), label: ("选规则", "Rule"),
    help: (
      "看各条规则怎样规定，选一条作本次会议的规则。", "What each rule says; one becomes the meeting's."
    ))
  package static let writeRule = CommandName(
    "write-rule", title: ("新规则（填四个空）", "A rule of your own"), label: ("新规则", "New"),
    help: (
      "填到会、基数、比例、弃权四个空，成为一条自己的规则。",
      "Four blanks make a rule: who is there, of what base, what share, abstentions."
    ))
  package static let takeRule = CommandName(
    "take-rule", title: ("用这条规则", "Use this rule"), label: ("选用", "Use"),
    help: ("选用所选规则，回车相同。", "Uses the chosen rule, as Enter does."))

  // A meeting that isn't held
  package static let notHeld = CommandName(
    "not-held", title: ("到会不足，未能举行", "Too few came: not held"), label: ("未能举行", "Not held"),
    help: (
      "到会人数未达规定时，写明原因，记为未能举行。", "Writes down that the meeting wasn't held, and why."
    ))
  package static let reconvene = CommandName(
    "reconvene", title: ("重新召集（沿用名册和议题）", "Convene it again"), label: ("重新召集", "Again"),
    help: (
      "照这次会议新建一次，名册、设置和未完成的议题一并带来。",
      "A new meeting like this one, with its roster, settings and issues."
    ))
}
