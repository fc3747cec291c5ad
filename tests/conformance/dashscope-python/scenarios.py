"""Runs one scenario with the unmodified DashScope SDK and prints what the SDK returned, step by step, as JSON.

Usage: scenarios.py <scenario> <JSON settings>; settings: base_url, api_key, media (folder), media_url.
"""

import asyncio
import json
import os
import pathlib
import shutil
import sys
import tempfile

import dashscope
from dashscope import VideoSynthesis
from dashscope.aigc.video_synthesis import AioVideoSynthesis

MODEL = "wan2.7-r2v"
SETTINGS = json.loads(sys.argv[2])
STEPS = []


def main():
    dashscope.base_http_api_url = SETTINGS["base_url"] + "/api/v1"
    dashscope.api_key = SETTINGS["api_key"]
    scenario = SCENARIOS[sys.argv[1]]
    result = scenario()
    if asyncio.iscoroutine(result):
        asyncio.run(result)
    print(json.dumps(STEPS, ensure_ascii=False))


def whole_life():
    created = note("create", VideoSynthesis.async_call(**request()))
    note("fetch", VideoSynthesis.fetch(created))
    note("wait", VideoSynthesis.wait(created))
    note("list", VideoSynthesis.list(page_no=1, page_size=10, model_name=MODEL, status="SUCCEEDED"))
    note("cancel finished", VideoSynthesis.cancel(created))
    note("unknown", VideoSynthesis.fetch("00000000-0000-4000-8000-000000000000"))


async def whole_life_async():
    created = note("create", await AioVideoSynthesis.async_call(**request()))
    note("fetch", await AioVideoSynthesis.fetch(created))
    note("wait", await AioVideoSynthesis.wait(created))
    note("list", await AioVideoSynthesis.list(page_no=1, page_size=10))
    note("cancel finished", await AioVideoSynthesis.cancel(created))
    note("unknown", await AioVideoSynthesis.fetch("00000000-0000-4000-8000-000000000000"))


def cancel():
    """One worker renders the first task while the second one waits to be canceled."""
    first = VideoSynthesis.async_call(**request(duration=5))
    second = note("create", VideoSynthesis.async_call(**request()))
    note("cancel", VideoSynthesis.cancel(second))
    note("fetch", VideoSynthesis.fetch(second))
    note("first", VideoSynthesis.wait(first))


async def cancel_async():
    first = await AioVideoSynthesis.async_call(**request(duration=5))
    second = note("create", await AioVideoSynthesis.async_call(**request()))
    note("cancel", await AioVideoSynthesis.cancel(second))
    note("fetch", await AioVideoSynthesis.fetch(second))
    note("first", await AioVideoSynthesis.wait(first))


def local_files():
    """Two files of one name from two folders, and a Chinese name with a space and a plus."""
    folder = tempfile.mkdtemp()
    try:
        paths = [os.path.join(folder, *parts) for parts in (("a", "角色 一+.png"), ("b", "角色 一+.png"))]
        for source, path in zip(("girl.png", "snake.png"), paths):
            os.makedirs(os.path.dirname(path))
            shutil.copy(os.path.join(SETTINGS["media"], source), path)
        voice = os.path.join(SETTINGS["media"], "voice-prompt.wav")
        media = [
            {"type": "reference_image", "url": file_uri(paths[0]), "reference_voice": file_uri(voice)},
            {"type": "reference_image", "url": file_uri(paths[1])},
        ]
        note("call", VideoSynthesis.call(**request(media=media)))
        STEPS.append({"step": "urls", "urls": [item["url"] for item in media]})
    finally:
        shutil.rmtree(folder)


def wrong_key():
    dashscope.api_key = "sk-wrong"
    note("create", VideoSynthesis.async_call(**request()))
    note("fetch", VideoSynthesis.fetch("00000000-0000-4000-8000-000000000000"))


async def wrong_key_async():
    dashscope.api_key = "sk-wrong"
    note("create", await AioVideoSynthesis.async_call(**request()))


def failed_task():
    media = [{"type": "reference_image", "url": SETTINGS["media_url"] + "/missing.png"}]
    note("call", VideoSynthesis.call(**request(media=media)))


async def failed_task_async():
    media = [{"type": "reference_image", "url": SETTINGS["media_url"] + "/missing.png"}]
    note("call", await AioVideoSynthesis.call(**request(media=media)))


def bad_parameter():
    note("create", VideoSynthesis.async_call(**request(duration=16)))


def request(**changes):
    return {
        "model": MODEL,
        "prompt": 'Image 1 waves at the camera and says: "Hello there."',
        "media": [
            {
                "type": "reference_image",
                "url": SETTINGS["media_url"] + "/girl.png",
                "reference_voice": SETTINGS["media_url"] + "/voice-prompt.wav",
            }
        ],
        "resolution": "720P",
        "ratio": "16:9",
        "duration": 2,
        "seed": 7,
        "prompt_extend": False,
        "watermark": False,
        **changes,
    }


def file_uri(path):
    return pathlib.Path(path).as_uri()


def note(step, response):
    STEPS.append(
        {
            "step": step,
            "status_code": response.status_code,
            "request_id": response.request_id,
            "code": response.code,
            "message": response.message,
            "output": plain(response.output),
            "usage": plain(getattr(response, "usage", None)),
        }
    )
    return response


def plain(value):
    return None if value is None else json.loads(json.dumps(value))


SCENARIOS = {
    function.__name__: function
    for function in (
        whole_life,
        whole_life_async,
        cancel,
        cancel_async,
        local_files,
        wrong_key,
        wrong_key_async,
        failed_task,
        failed_task_async,
        bad_parameter,
    )
}

if __name__ == "__main__":
    main()
