"""Builds what is measured: meetings, an archive, lists of people and of votes.

Session files are written line by line as docs/session-file.md tells, since writing a hundred thousand
acts through the program would take the disk minutes.
"""
import datetime
import hashlib
import json
import os

ZONE = datetime.timezone(datetime.timedelta(hours=8))
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'


def invented(number):
    """Somebody's name: nobody's in particular."""
    return '居民' + SURNAMES[number % 20] + GIVEN[number // 20 % 20] + GIVEN[number // 400 % 20]


def dwelling(number):
    """Building, stairwell and room: thirty storeys of four in each of four stairwells."""
    return (
        number // 480 + 1, number // 120 % 4 + 1, f'{number // 4 % 30 + 1}{number % 4 + 1:02}')


class SessionFile:
    """A session file as the program would write it."""

    def __init__(self, title, day, number=0):
        self.clock = datetime.datetime.combine(day, datetime.time(9), ZONE)
        self.entries, self.sum, self.lines = 0, '', []
        self.add({
            'format': 'yishi-session', 'version': 1, 'id': f'{day:%Y%m%d}-{number:04x}',
            'date': f'{day}', 'title': title, 'created': self.moment(), 'generator': 'measure'})

    def moment(self):
        return self.clock.isoformat(timespec='milliseconds')

    def add(self, members):
        body = json.dumps(members, ensure_ascii=False, separators=(',', ':'))[:-1]
        self.sum = hashlib.sha256((self.sum + body).encode()).hexdigest()
        self.lines.append(f'{body},"sum":"{self.sum}"}}\n')

    def act(self, **event):
        self.clock += datetime.timedelta(milliseconds=100)
        self.entries += 1
        self.add({'n': self.entries, 'at': self.moment(), 'by': '记录', 'events': [event]})

    def describe(self):
        self.act(described={'changes': {'body': '居民议事会'}})

    def remark(self, number, text='社区工作者介绍植物角现状，并回答了大家的提问。'):
        self.act(remarked={'remark': f'r{number:02}', 'text': text})

    def write(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.writelines(self.lines)
        os.chmod(path, 0o600)


def archive(folder, count):
    """Meetings of many years, each with some remarks, in folders as the program names them."""
    for number in range(count):
        day = datetime.date(2004, 1, 1) + datetime.timedelta(days=number * 7 % 8000)
        about = ['植物角', '加装电梯', '楼道堆物', '停车'][number % 4]
        title = f'{number % 40 + 1}号楼{about}第{number}次'
        meeting = SessionFile(title, day, number % 65536)
        meeting.describe()
        for remark in range(1, 11):
            meeting.remark(remark)
        name = f'{day}_{title}_居民议事会'
        meeting.write(f'{folder}/{day.year}/{name}/{name}.yishi')


def long_meeting(path, roster, entries):
    """Goes on where `roster`, a file with an opened meeting of people, ends."""
    meeting = SessionFile.__new__(SessionFile)
    with open(roster, encoding='utf-8') as file:
        meeting.lines = file.readlines()
    last = json.loads(meeting.lines[-1])
    meeting.sum, meeting.entries = last['sum'], last['n']
    meeting.clock = datetime.datetime.fromisoformat(last['at'])
    people = sum(line.count('"participantAdded"') for line in meeting.lines)
    # Comes, and leaves while the meeting goes round to him again.
    seen, remarks = {}, 0
    number = 0
    while meeting.entries < entries:
        number += 1
        if number % 3 == 0:
            remarks += 1
            meeting.remark(remarks)
            continue
        person = f'p{number % people + 1:02}'
        state = seen.get(person)
        seen[person] = event = 'left' if state in ('signedIn', 'cameBack') else (
            'cameBack' if state else 'signedIn')
        meeting.act(**{event: {'participant': person}})
    meeting.write(path)


def people(path, count):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('姓名,房号,身份,电话\n')
        for number in range(count):
            building, unit, room = dwelling(number)
            file.write(f'{invented(number)},{building}-{unit}-{room},居民,{10000000000 + number}\n')


def dwellings(path, count):
    answers = ['同意', '同意', '同意', '反对', '弃权', '', '同意']
    with open(path, 'w', encoding='utf-8') as file:
        file.write('楼栋,单元,房号,业主,电话,建筑面积,表决\n')
        for number in range(count):
            building, unit, room = dwelling(number)
            area = f'{35 + number * 7 % 140}.{number * 13 % 100:02}'
            file.write(
                f'{building}号楼,{unit}单元,{room},业主{number:06},{10000000000 + number},{area},'
                f'{answers[number % 7]}\n')
